using System;
using System.Numerics.Tensors;

namespace SpeCa.Benchmarks.Study.Verifying
{
    /// <summary>Relative differences in L2.</summary>
    internal static class Relative
    {
        /// <summary><c>||forecast - computed|| / ||computed||</c>.</summary>
        public static double Between(ReadOnlySpan<float> forecast, ReadOnlySpan<float> computed) =>
            TensorPrimitives.Distance(forecast, computed) / Math.Max(1e-8, TensorPrimitives.Norm(computed));

        /// <summary><c>||forecast - computed|| / ||computed - origin||</c>.</summary>
        public static double Between(ReadOnlySpan<float> forecast, ReadOnlySpan<float> computed, ReadOnlySpan<float> origin) =>
            TensorPrimitives.Distance(forecast, computed) / Math.Max(1e-8, TensorPrimitives.Distance(computed, origin));
    }
}

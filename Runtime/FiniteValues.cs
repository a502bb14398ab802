using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime
{
    /// <summary>Finds values that are not finite in one pass.</summary>
    internal static class FiniteValues
    {
        /// <summary>Whether every value is finite: only then is the sum of their magnitudes.</summary>
        public static bool AreAll(ReadOnlySpan<float> values) => float.IsFinite(TensorPrimitives.SumOfMagnitudes(values));
    }
}

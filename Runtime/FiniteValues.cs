using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime
{
    /// <summary>Finds values that are not finite.</summary>
    internal static class FiniteValues
    {
        /// <summary>Whether every value is finite. Where the sum of their magnitudes is, they all are, and next to always it is.</summary>
        public static bool AreAll(ReadOnlySpan<float> values) =>
            float.IsFinite(TensorPrimitives.SumOfMagnitudes(values)) || AreOneByOne(values);

        // Finite values near the largest float have a sum that is not.
        private static bool AreOneByOne(ReadOnlySpan<float> values)
        {
            foreach (var value in values)
            {
                if (!float.IsFinite(value))
                {
                    return false;
                }
            }

            return true;
        }
    }
}

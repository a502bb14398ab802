using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>Classifier-free guidance (Ho and Salimans 2022, equation 6).</summary>
    public static class Guidance
    {
        /// <summary>
        /// Writes <c>unconditional + scale (conditional - unconditional)</c>: 0 gives the unconditional output, 1 the
        /// conditional one (up to rounding), and more than 1 extrapolates away from the unconditional one.
        /// </summary>
        /// <param name="conditional">The model's output under the condition; any shape, flattened.</param>
        /// <param name="unconditional">The model's output without the condition; same length.</param>
        /// <param name="scale">The guidance scale, finite.</param>
        /// <param name="destination">
        /// Receives the guided output; same length. May be the memory of <paramref name="conditional"/>, but not that of
        /// <paramref name="unconditional"/>.
        /// </param>
        /// <exception cref="ArgumentException">
        /// The lengths differ, or <paramref name="destination"/> overlaps <paramref name="unconditional"/>, or overlaps
        /// <paramref name="conditional"/> without starting at the same value.
        /// </exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is infinite or not a number.</exception>
        public static void Combine(
            ReadOnlySpan<float> conditional,
            ReadOnlySpan<float> unconditional,
            float scale,
            Span<float> destination)
        {
            if (unconditional.Length != conditional.Length)
            {
                throw new ArgumentException(
                    $"Has {unconditional.Length} values where the conditional output has {conditional.Length}.",
                    nameof(unconditional));
            }

            if (destination.Length != conditional.Length)
            {
                throw new ArgumentException(
                    $"Has {destination.Length} values where the conditional output has {conditional.Length}.",
                    nameof(destination));
            }

            if (!float.IsFinite(scale))
            {
                throw new ArgumentOutOfRangeException(nameof(scale), scale, "The guidance scale must be finite.");
            }

            if (unconditional.Overlaps(destination))
            {
                throw new ArgumentException("Overlaps the unconditional output, which is read twice.", nameof(destination));
            }

            TensorPrimitives.Subtract(conditional, unconditional, destination);
            TensorPrimitives.MultiplyAdd(destination, scale, unconditional, destination);
        }
    }
}

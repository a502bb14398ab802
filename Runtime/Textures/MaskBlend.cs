using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Mixes two images by a mask.</summary>
    internal static class MaskBlend
    {
        /// <summary>Writes <c>first + mask (second - first)</c>: exactly the first where the mask is 0.</summary>
        /// <param name="first">[channels, texels].</param>
        /// <param name="second">The same shape.</param>
        /// <param name="mask">[texels].</param>
        /// <param name="destination">The same shape; may be the second's memory.</param>
        public static void Mix(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> mask, Span<float> destination)
        {
            for (var start = 0; start < first.Length; start += mask.Length)
            {
                var plane = destination.Slice(start, mask.Length);
                TensorPrimitives.Subtract(second.Slice(start, mask.Length), first.Slice(start, mask.Length), plane);
                TensorPrimitives.MultiplyAdd(plane, mask, first.Slice(start, mask.Length), plane);
            }
        }
    }
}

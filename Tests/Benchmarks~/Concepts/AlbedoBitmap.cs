using System;
using SkiaSharp;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Makes pictures of a sample's first three channels.</summary>
    internal static class AlbedoBitmap
    {
        /// <summary>The picture itself.</summary>
        /// <param name="sample">[channels, height, width], -1 to 1.</param>
        /// <param name="width">Texels along x.</param>
        /// <param name="height">Texels along y.</param>
        public static SKBitmap Of(ReadOnlySpan<float> sample, int width, int height)
        {
            var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
            var plane = width * height;
            for (var texel = 0; texel < plane; texel++)
            {
                bitmap.SetPixel(texel % width, texel / width, new SKColor(
                    Code(sample[texel]), Code(sample[plane + texel]), Code(sample[(2 * plane) + texel])));
            }

            return bitmap;
        }

        /// <summary>How far two samples differ: white where they are the same, darker by the difference times a factor.</summary>
        public static SKBitmap OfDifference(ReadOnlySpan<float> first, ReadOnlySpan<float> second, int width, int height, float factor)
        {
            var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
            var plane = width * height;
            Span<byte> channels = stackalloc byte[3];
            for (var texel = 0; texel < plane; texel++)
            {
                for (var channel = 0; channel < channels.Length; channel++)
                {
                    var place = (channel * plane) + texel;
                    var difference = MathF.Abs(SampleValue.ToUnit(first[place]) - SampleValue.ToUnit(second[place]));
                    channels[channel] = ByteCode.Of(Math.Max(0, 1 - (factor * difference)));
                }

                bitmap.SetPixel(texel % width, texel / width, new SKColor(channels[0], channels[1], channels[2]));
            }

            return bitmap;
        }

        private static byte Code(float value) => ByteCode.Of(SampleValue.ToUnit(value));
    }
}

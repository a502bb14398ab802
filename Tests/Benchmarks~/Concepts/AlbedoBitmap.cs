using System;
using SkiaSharp;

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
                    Byte(sample[texel] / 2 + 0.5f), Byte(sample[plane + texel] / 2 + 0.5f), Byte(sample[(2 * plane) + texel] / 2 + 0.5f)));
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
                    channels[channel] = Byte(1 - (factor * MathF.Abs(Stored(first[place]) - Stored(second[place])) / 2));
                }

                bitmap.SetPixel(texel % width, texel / width, new SKColor(channels[0], channels[1], channels[2]));
            }

            return bitmap;
        }

        private static float Stored(float value) => Math.Clamp(value, -1, 1);

        private static byte Byte(float unit) => (byte)MathF.Round(255 * Math.Clamp(unit, 0, 1));
    }
}

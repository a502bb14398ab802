using System;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Upload
{
    /// <summary>Packs a sample's colour for upload without allocating: what is shown of a texture while it is being made.</summary>
    public static class SampleTexels
    {
        /// <summary>Writes the colour as texels; alpha is 255.</summary>
        /// <param name="sample">
        /// <c>[channels, height, width]</c>, -1 to 1, of at least one channel: red, green, blue (sRGB), and whatever follows; one
        /// channel is gray.
        /// </param>
        /// <param name="channels">Channels of the sample.</param>
        /// <param name="width">Texels along x.</param>
        /// <param name="height">Texels along y.</param>
        /// <param name="rgba">Receives <c>[height, width, 4]</c>, bottom row first.</param>
        /// <exception cref="ArgumentException">The sample or the room for it does not fit the size.</exception>
        public static void Write(ReadOnlySpan<float> sample, int channels, int width, int height, Span<byte> rgba)
        {
            int texels = width * height;
            if (channels < 1 || sample.Length < channels * texels)
            {
                throw new ArgumentException(
                    $"A sample of {channels} x {height} x {width} does not have {sample.Length} values.", nameof(sample));
            }

            if (rgba.Length < PixelBuffer.BytesPerTexel * texels)
            {
                throw new ArgumentException(
                    $"A texture of {width} x {height} texels needs {PixelBuffer.BytesPerTexel * texels} bytes, not {rgba.Length}.", nameof(rgba));
            }

            ReadOnlySpan<float> red = sample.Slice(0, texels);
            ReadOnlySpan<float> green = channels < 3 ? red : sample.Slice(texels, texels);
            ReadOnlySpan<float> blue = channels < 3 ? red : sample.Slice(2 * texels, texels);
            int target = 0;
            for (int row = height - 1; row >= 0; row--)
            {
                int end = (row + 1) * width;
                for (int source = row * width; source < end; source++)
                {
                    rgba[target] = ByteCode.Of(SampleValue.ToUnit(red[source]));
                    rgba[target + 1] = ByteCode.Of(SampleValue.ToUnit(green[source]));
                    rgba[target + 2] = ByteCode.Of(SampleValue.ToUnit(blue[source]));
                    rgba[target + 3] = byte.MaxValue;
                    target += PixelBuffer.BytesPerTexel;
                }
            }
        }
    }
}

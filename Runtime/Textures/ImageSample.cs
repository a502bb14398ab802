using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Makes a map of a model's result that is an image: red, green and blue without a height.</summary>
    public static class ImageSample
    {
        /// <summary>Channels of an image.</summary>
        public const int Channels = 3;

        /// <summary>Makes the map.</summary>
        /// <param name="sample">Values of [3, height, width], about -1 to 1; sRGB.</param>
        /// <param name="width">Texels along x.</param>
        /// <param name="height">Texels along y.</param>
        /// <exception cref="ArgumentException">The sample is not of this size.</exception>
        public static TextureMap ToMap(ReadOnlySpan<float> sample, int width, int height)
        {
            var texels = width * height;
            if (sample.Length != Channels * texels)
            {
                throw new ArgumentException($"Has {sample.Length} values where an image of {width} x {height} has {Channels * texels}.", nameof(sample));
            }

            var values = new float[sample.Length];
            for (var texel = 0; texel < texels; texel++)
            {
                for (var channel = 0; channel < Channels; channel++)
                {
                    values[(Channels * texel) + channel] = SampleValue.ToUnit(sample[(channel * texels) + texel]);
                }
            }

            return TextureMap.Own(width, height, Channels, ColorSpace.Srgb, values);
        }
    }
}

using System;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Generation
{
    /// <summary>One finished texture.</summary>
    public sealed class GeneratedTexture
    {
        private readonly float[] _sample;

        internal GeneratedTexture(MaterialClass material, ulong seed, int channels, int width, int height, float[] sample)
        {
            Material = material;
            Seed = seed;
            Channels = channels;
            Width = width;
            Height = height;
            _sample = sample;
        }

        /// <summary>What it is of; for a model without classes a plain material of the subject's name.</summary>
        public MaterialClass Material { get; }

        /// <summary>The seed that it was made from.</summary>
        public ulong Seed { get; }

        /// <summary>Channels of <see cref="Sample"/>.</summary>
        public int Channels { get; }

        /// <summary>Texels along x.</summary>
        public int Width { get; }

        /// <summary>Texels along y.</summary>
        public int Height { get; }

        /// <summary>
        /// The model's own result, [channels, height, width], about -1 to 1: red, green, blue (sRGB), and height where there
        /// is a fourth channel. For a model with a decoder, its image.
        /// </summary>
        public ReadOnlySpan<float> Sample => _sample;
    }
}

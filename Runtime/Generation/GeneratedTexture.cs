using System;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Generation
{
    /// <summary>One finished texture.</summary>
    public sealed class GeneratedTexture
    {
        private readonly float[] _sample;

        internal GeneratedTexture(MaterialClass material, ulong seed, int width, int height, ReadOnlySpan<float> sample)
        {
            Material = material;
            Seed = seed;
            Width = width;
            Height = height;
            _sample = sample.ToArray();
        }

        /// <summary>What it is of.</summary>
        public MaterialClass Material { get; }

        /// <summary>The seed that it was made from.</summary>
        public ulong Seed { get; }

        /// <summary>Texels along x.</summary>
        public int Width { get; }

        /// <summary>Texels along y.</summary>
        public int Height { get; }

        /// <summary>The model's own result, [channels, height, width], about -1 to 1: red, green, blue (sRGB), height.</summary>
        public ReadOnlySpan<float> Sample => _sample;
    }
}

using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Textures;

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

        /// <summary>How far its noise was moved towards another seed's; null where it was not.</summary>
        public SeedVariation? Variation { get; internal init; }

        /// <summary>The second material that it is of in places; null where it is of one.</summary>
        public MaterialBlend? Blend { get; internal init; }

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

        /// <summary>Whether it has a height, which the other maps are derived from; an image has none.</summary>
        public bool HasHeight => Channels > ImageSample.Channels;

        /// <summary>Makes all texture maps, with the roughness and the relief of the material.</summary>
        /// <param name="convention">Which way the normal map's green channel points.</param>
        /// <exception cref="InvalidSampleException">It is an image, or has a value that is not finite.</exception>
        public TextureMaps ToMaps(NormalConvention convention = NormalConvention.OpenGL) =>
            ToMaps(MapDerivation.Default with { NormalConvention = convention });

        /// <summary>Makes all texture maps in a way of one's own.</summary>
        /// <param name="derivation">
        /// How; <see cref="MapDerivation.NormalStrength"/> and <see cref="MapDerivation.Roughness"/> are the material's in any
        /// case, those of both materials where it has two; the scales and the offset change them.
        /// </param>
        /// <exception cref="ArgumentNullException">There is no derivation.</exception>
        /// <exception cref="InvalidSampleException">It is an image, or has a value that is not finite.</exception>
        public TextureMaps ToMaps(MapDerivation derivation)
        {
            if (derivation is null)
            {
                throw new ArgumentNullException(nameof(derivation));
            }

            return TextureMaps.FromSample(
                _sample, Width, Height, derivation with { NormalStrength = Material.Relief, Roughness = Material.Roughness }, Blend);
        }

        /// <summary>Makes the map of its colour alone, whether it has a height or not.</summary>
        /// <param name="grading">How its colours are changed; null leaves them as they are.</param>
        public TextureMap ToAlbedo(ColorGrading? grading = null)
        {
            var albedo = ImageSample.ToMap(Sample.Slice(0, ImageSample.Channels * Width * Height), Width, Height);
            return grading == null ? albedo : grading.Apply(albedo);
        }
    }
}

using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>All maps of one tileable material, of one size.</summary>
    public sealed class TextureMaps
    {
        private const int SampleChannels = 4;

        private TextureMaps(TextureMap albedo, TextureMap height, MapDerivation derivation, MaterialBlend? blend)
        {
            Albedo = derivation.Grading.Apply(albedo);
            Height = height;
            Roughness = RoughnessMap.Derive(albedo, height, derivation);
            if (blend != null)
            {
                Roughness = blend.Mix(Roughness, RoughnessMap.Derive(albedo, height, derivation with { Roughness = blend.Roughness }));
                height = blend.Level(height, derivation.NormalStrength);
                derivation = derivation with { NormalStrength = Math.Max(derivation.NormalStrength, blend.Relief) };
            }

            Normal = NormalMap.Derive(height, derivation);
            AmbientOcclusion = AmbientOcclusionMap.Derive(height, derivation);
        }

        /// <summary>Colour without lighting, <c>[height, width, 3]</c>, sRGB.</summary>
        public TextureMap Albedo { get; }

        /// <summary>Relief, <c>[height, width, 1]</c>, linear: 0 is the deepest level, 1 the highest.</summary>
        public TextureMap Height { get; }

        /// <summary>Tangent-space normals, <c>[height, width, 3]</c>, linear, encoded as n 0.5 + 0.5.</summary>
        public TextureMap Normal { get; }

        /// <summary>Perceptual roughness, <c>[height, width, 1]</c>, linear: 0 mirrors, 1 is fully diffuse.</summary>
        public TextureMap Roughness { get; }

        /// <summary>Ambient visibility, <c>[height, width, 1]</c>, linear: 0 is closed in, 1 is open.</summary>
        public TextureMap AmbientOcclusion { get; }

        /// <summary>Makes the maps of the sample that a model made.</summary>
        /// <param name="sample">
        /// <c>[4, height, width]</c>, plane by plane: red, green and blue of the albedo (display-referred sRGB), and
        /// height; each about -1..1 and clamped to it.
        /// </param>
        /// <param name="width">Texels along x, 1 or more.</param>
        /// <param name="height">Texels along y, 1 or more.</param>
        /// <param name="derivation">How the other maps follow from albedo and height.</param>
        /// <param name="blend">
        /// The second material of a texture that is of two: normals, occlusion and roughness then follow from the roughness and the
        /// relief of the material at their place. Null where the derivation's hold everywhere.
        /// </param>
        /// <exception cref="ArgumentNullException">There is no derivation.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The width or the height is less than 1 or too large.</exception>
        /// <exception cref="InvalidSampleException">The length is wrong, or a value is not finite.</exception>
        public static TextureMaps FromSample(ReadOnlySpan<float> sample, int width, int height, MapDerivation derivation, MaterialBlend? blend = null)
        {
            if (derivation is null)
            {
                throw new ArgumentNullException(nameof(derivation));
            }

            Check(sample, width, height);

            int texels = width * height;
            var relief = new float[texels];
            for (int i = 0; i < texels; i++)
            {
                relief[i] = SampleValue.ToUnit(sample[(ImageSample.Channels * texels) + i]);
            }

            return new TextureMaps(
                ImageSample.ToMap(sample.Slice(0, ImageSample.Channels * texels), width, height),
                TextureMap.Own(width, height, 1, ColorSpace.Linear, relief),
                derivation,
                blend);
        }

        private static void Check(ReadOnlySpan<float> sample, int width, int height)
        {
            int expected = TextureMap.CountValues(width, height, SampleChannels);
            if (sample.Length != expected)
            {
                throw InvalidSampleException.ForLength(sample.Length, width, height, expected);
            }

            for (int i = 0; i < sample.Length; i++)
            {
                if (!float.IsFinite(sample[i]))
                {
                    throw InvalidSampleException.ForValue(i, sample[i], width, height);
                }
            }
        }
    }
}

using System.Globalization;

namespace SpeCa.Runtime.Textures
{
    /// <summary>How normals, roughness and occlusion follow from the albedo and the height that a model made.</summary>
    /// <remarks>
    /// Lengths are shares of the tile's width, so that the same settings give the same look at every resolution.
    /// An instance is always valid: each property refuses a value outside its range when it is set, with an
    /// <see cref="InvalidSettingException"/>.
    /// </remarks>
    /// <example>
    /// <code>
    /// var derivation = MapDerivation.Default with { NormalConvention = NormalConvention.DirectX };
    /// TextureMaps maps = TextureMaps.FromSample(sample, 64, 64, derivation);
    /// </code>
    /// </example>
    public sealed record MapDerivation
    {
        private readonly float _normalStrength = 0.06f;
        private readonly NormalConvention _normalConvention = NormalConvention.OpenGL;
        private readonly float _roughness = 0.6f;
        private readonly float _roughnessVariation = 0.25f;
        private readonly float _occlusionStrength = 1f;
        private readonly float _occlusionRadius = 0.1f;

        /// <summary>The settings that suit most materials.</summary>
        public static MapDerivation Default { get; } = new MapDerivation();

        /// <summary>
        /// The depth of the relief: how far height 0 lies below height 1, as a share of the tile's width, 0 to 1.
        /// It sets the slopes of the normals and the depth of the cavities that ambient occlusion sees.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 1.</exception>
        public float NormalStrength
        {
            get => _normalStrength;
            init => _normalStrength = Within(nameof(NormalStrength), value, 1f);
        }

        /// <summary>Which way the green channel of the normal map points.</summary>
        /// <exception cref="InvalidSettingException">The value is not one of the enumeration's.</exception>
        public NormalConvention NormalConvention
        {
            get => _normalConvention;
            init => _normalConvention = value == NormalConvention.OpenGL || value == NormalConvention.DirectX
                ? value
                : throw new InvalidSettingException(nameof(NormalConvention), value, "Use OpenGL or DirectX.");
        }

        /// <summary>Perceptual roughness of a surface without relief or pattern, 0 (mirror) to 1 (chalk).</summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 1.</exception>
        public float Roughness
        {
            get => _roughness;
            init => _roughness = Within(nameof(Roughness), value, 1f);
        }

        /// <summary>
        /// The farthest that cavities (rougher) and ridges (smoother) depart from <see cref="Roughness"/>, 0 to 1.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 1.</exception>
        public float RoughnessVariation
        {
            get => _roughnessVariation;
            init => _roughnessVariation = Within(nameof(RoughnessVariation), value, 1f);
        }

        /// <summary>The share of the computed occlusion that is kept, 0 (none) to 1 (all).</summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 1.</exception>
        public float OcclusionStrength
        {
            get => _occlusionStrength;
            init => _occlusionStrength = Within(nameof(OcclusionStrength), value, 1f);
        }

        /// <summary>How far away the relief can still occlude a texel, as a share of the tile's width, 0 to 0.5.</summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 0.5.</exception>
        public float OcclusionRadius
        {
            get => _occlusionRadius;
            init => _occlusionRadius = Within(nameof(OcclusionRadius), value, 0.5f);
        }

        private static float Within(string setting, float value, float maximum)
        {
            // Negated, so that NaN is refused too.
            if (!(value >= 0f && value <= maximum))
            {
                string fix = string.Format(CultureInfo.InvariantCulture, "Use a value from 0 to {0}.", maximum);
                throw new InvalidSettingException(setting, value, fix);
            }

            return value;
        }
    }
}

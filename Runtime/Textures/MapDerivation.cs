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
        private readonly float _roughnessScale = 1f;
        private readonly float _roughnessOffset;
        private readonly float _reliefScale = 1f;
        private readonly ColorGrading _grading = ColorGrading.None;

        /// <summary>The settings that suit most materials.</summary>
        public static MapDerivation Default { get; } = new MapDerivation();

        /// <summary>The largest <see cref="RoughnessScale"/>.</summary>
        public const float LargestRoughnessScale = 4f;

        /// <summary>The largest <see cref="ReliefScale"/>.</summary>
        public const float LargestReliefScale = 8f;

        /// <summary>
        /// The depth of the relief: how far height 0 lies below height 1, as a share of the tile's width, 0 to 1.
        /// It sets the slopes of the normals and the depth of the cavities that ambient occlusion sees.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 1.</exception>
        public float NormalStrength
        {
            get => _normalStrength;
            init => _normalStrength = SettingRange.Within(nameof(NormalStrength), value, 0f, 1f);
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
            init => _roughness = SettingRange.Within(nameof(Roughness), value, 0f, 1f);
        }

        /// <summary>
        /// The farthest that cavities (rougher) and ridges (smoother) depart from <see cref="Roughness"/>, 0 to 1.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 1.</exception>
        public float RoughnessVariation
        {
            get => _roughnessVariation;
            init => _roughnessVariation = SettingRange.Within(nameof(RoughnessVariation), value, 0f, 1f);
        }

        /// <summary>The share of the computed occlusion that is kept, 0 (none) to 1 (all).</summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 1.</exception>
        public float OcclusionStrength
        {
            get => _occlusionStrength;
            init => _occlusionStrength = SettingRange.Within(nameof(OcclusionStrength), value, 0f, 1f);
        }

        /// <summary>How far away the relief can still occlude a texel, as a share of the tile's width, 0 to 0.5.</summary>
        /// <exception cref="InvalidSettingException">The value is outside 0 to 0.5.</exception>
        public float OcclusionRadius
        {
            get => _occlusionRadius;
            init => _occlusionRadius = SettingRange.Within(nameof(OcclusionRadius), value, 0f, 0.5f);
        }

        /// <summary>Factor of the roughness of every texel, 0 (mirror) to <see cref="LargestRoughnessScale"/>; 1 by default.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public float RoughnessScale
        {
            get => _roughnessScale;
            init => _roughnessScale = SettingRange.Within(nameof(RoughnessScale), value, 0f, LargestRoughnessScale);
        }

        /// <summary>What is added to the roughness after that, -1 to 1; the sum is clamped to 0..1.</summary>
        /// <exception cref="InvalidSettingException">The value is outside -1 to 1.</exception>
        public float RoughnessOffset
        {
            get => _roughnessOffset;
            init => _roughnessOffset = SettingRange.Within(nameof(RoughnessOffset), value, -1f, 1f);
        }

        /// <summary>
        /// Factor of <see cref="NormalStrength"/>, 0 (flat) to <see cref="LargestReliefScale"/>: with it a material's own depth is
        /// made larger or smaller. The height map stays as it is.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public float ReliefScale
        {
            get => _reliefScale;
            init => _reliefScale = SettingRange.Within(nameof(ReliefScale), value, 0f, LargestReliefScale);
        }

        /// <summary>How the albedo's colours are changed. The roughness follows from what they were before.</summary>
        /// <exception cref="System.ArgumentNullException">The value is null.</exception>
        public ColorGrading Grading
        {
            get => _grading;
            init => _grading = value ?? throw new System.ArgumentNullException(nameof(value));
        }

        /// <summary>The relief's depth with its factor, as a share of the tile's width.</summary>
        internal float Depth => NormalStrength * ReliefScale;
    }
}

namespace SpeCa.Runtime.Textures
{
    /// <summary>
    /// What a <see cref="TextureDescriptor"/> keeps. Only descriptors of the same options can be compared.
    /// </summary>
    public sealed record TextureDescriptorOptions
    {
        private readonly int _scales = 4;
        private readonly int _directions = 16;
        private readonly int _quantiles = 64;

        /// <summary>4 scales, 16 directions, 64 quantiles.</summary>
        public static TextureDescriptorOptions Default { get; } = new TextureDescriptorOptions();

        /// <summary>
        /// Scales of detail, 1 to 10; filters of scale s, from 0, reach 2^(s + 1) texels. Scales whose filters reach more
        /// than half of the tile see it repeat, so 4 suit tiles of 32 texels and more.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public int Scales
        {
            get => _scales;
            init => _scales = Within(nameof(Scales), value, 10);
        }

        /// <summary>Random directions in which every scale is looked at, 1 to 1024.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public int Directions
        {
            get => _directions;
            init => _directions = Within(nameof(Directions), value, 1024);
        }

        /// <summary>Quantiles kept of every direction, 1 to 4096.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public int Quantiles
        {
            get => _quantiles;
            init => _quantiles = Within(nameof(Quantiles), value, 4096);
        }

        /// <summary>The seed of the directions.</summary>
        public ulong Seed { get; init; } = 1;

        /// <summary>Distributions that a descriptor consists of: those of the values and of every scale.</summary>
        internal int Projections => (Scales + 1) * Directions;

        private static int Within(string setting, int value, int maximum) =>
            value >= 1 && value <= maximum
                ? value
                : throw new InvalidSettingException(setting, value, $"Choose 1 to {maximum}.");
    }
}

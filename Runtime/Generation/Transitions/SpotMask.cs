namespace SpeCa.Runtime.Generation
{
    /// <summary>The second material in spots, or in most places with holes, by its coverage.</summary>
    public sealed record SpotMask : DrawnMask
    {
        /// <summary>The smallest spots.</summary>
        public const float SmallestSize = 0.02f;

        private readonly float _spotSize = 0.25f;

        /// <summary>About how wide a spot is, as a share of the tile's width, <see cref="SmallestSize"/> to 1.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public float SpotSize
        {
            get => _spotSize;
            init => _spotSize = SettingRange.Within(nameof(SpotSize), value, SmallestSize, 1);
        }

        private protected override float[] Field(int width, int height, ulong seed) =>
            new PeriodicWaves(seed, SpotSize, (double)height / width).Draw(width, height);
    }
}

namespace SpeCa.Runtime.Generation
{
    /// <summary>
    /// The second material in a band from left to right with a ragged edge above and below; a tile has both, since it goes on
    /// at the opposite side.
    /// </summary>
    public sealed record EdgeMask : DrawnMask
    {
        private const float Raggedness = 0.4f;

        private readonly float _spotSize = 0.15f;

        /// <summary>About how wide the bays of the edge are, as a share of the tile's width; see <see cref="SpotMask.SpotSize"/>.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public float SpotSize
        {
            get => _spotSize;
            init => _spotSize = SettingRange.Within(nameof(SpotSize), value, SpotMask.SmallestSize, 1);
        }

        private protected override float[] Field(int width, int height, ulong seed)
        {
            var field = new PeriodicWaves(seed, SpotSize, (double)height / width).Draw(width, height);
            for (var index = 0; index < field.Length; index++)
            {
                field[index] = (Raggedness * field[index]) + GradientMask.Slope(index / width, height);
            }

            return field;
        }
    }
}

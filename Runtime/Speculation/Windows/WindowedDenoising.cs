namespace SpeCa.Runtime.Speculation.Windows
{
    /// <summary>
    /// Large samples in overlapping windows: the model sees one window at a time, every window decides for itself which steps it
    /// skips, and at every step the predictions are blended. Work and memory then grow with the area, where those of attention
    /// over a whole sample grow with its square.
    /// </summary>
    public sealed record WindowedDenoising
    {
        /// <summary>The largest side of a window.</summary>
        public const int LargestSide = 4096;

        private readonly int _side = 128;
        private readonly int _overlap = 32;
        private readonly int _batch = 1;

        /// <summary>
        /// Windows for samples of more than 256 x 256 texels, and for models that they suit: those without a decoder that run at the
        /// size of a window. Everything else is denoised whole.
        /// </summary>
        public static WindowedDenoising Automatic { get; } = new WindowedDenoising { IsAutomatic = true, LargestWhole = 256 };

        /// <summary>
        /// Texels along a window's sides, without detail: a size that the model runs at. Along an axis on which the sample is no
        /// longer a window covers all of it.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is below 1 or above <see cref="LargestSide"/>.</exception>
        public int Side
        {
            get => _side;
            init => _side = value >= 1 && value <= LargestSide
                ? value
                : throw new InvalidSettingException("Windows.Side", value, $"Choose 1 to {LargestSide} texels.");
        }

        /// <summary>
        /// The fewest texels that two neighbours share, 0 to less than <see cref="Side"/>: a multiple of the model's tokens. Their
        /// predictions are blended there. 0 leaves seams.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is below 0.</exception>
        public int Overlap
        {
            get => _overlap;
            init => _overlap = value >= 0
                ? value
                : throw new InvalidSettingException("Windows.Overlap", value, "Choose 0 or more texels.");
        }

        /// <summary>
        /// Windows that the model is evaluated on at once, 1 or more. More take more memory and make longer pieces of work in a
        /// frame; they pay off on a GPU.
        /// </summary>
        /// <exception cref="InvalidSettingException">The value is below 1.</exception>
        public int Batch
        {
            get => _batch;
            init => _batch = value >= 1
                ? value
                : throw new InvalidSettingException("Windows.Batch", value, "Choose 1 or more windows.");
        }

        /// <summary>
        /// The side of the largest square whose texels a sample may have and still be denoised whole; 0, unless
        /// <see cref="Automatic"/>, for windows at any size that one of them does not cover.
        /// </summary>
        public int LargestWhole { get; private init; }

        /// <summary>Whether models that windows do not suit are denoised whole rather than refused.</summary>
        public bool IsAutomatic { get; private init; }
    }
}

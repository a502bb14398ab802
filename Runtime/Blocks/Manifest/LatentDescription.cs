namespace SpeCa.Runtime.Blocks
{
    /// <summary>The latent that a block model denoises.</summary>
    public sealed record LatentDescription
    {
        /// <summary>Channels, at least 1.</summary>
        public int Channels { get; init; }

        /// <summary>The native height.</summary>
        public int Height { get; init; }

        /// <summary>The native width.</summary>
        public int Width { get; init; }

        /// <summary>The side of the square that becomes one token; heights and widths are multiples of it.</summary>
        public int Patch { get; init; } = 1;

        /// <summary>The smallest height and width that the weights run at.</summary>
        public int MinimumSize { get; init; } = 1;

        /// <summary>The largest height and width that the weights run at.</summary>
        public int MaximumSize { get; init; } = 4096;

        /// <summary>
        /// Whether the parts run at the native size alone; smallest and largest size mean nothing then, and shapes may have
        /// numbers where others have height, width and tokens.
        /// </summary>
        public bool FixedSize { get; init; }

        /// <summary>The native size that a dimension's name stands for; other dimensions as they are.</summary>
        internal TensorDimension Resolve(TensorDimension dimension) => dimension.Symbol switch
        {
            TensorDimension.Height => new TensorDimension(dimension.Factor * Height),
            TensorDimension.Width => new TensorDimension(dimension.Factor * Width),
            TensorDimension.Tokens => new TensorDimension(Height / Patch * (Width / Patch)),
            _ => dimension,
        };
    }
}

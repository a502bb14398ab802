namespace SpeCa.Import
{
    /// <summary>The shape of a latent.</summary>
    public readonly struct LatentShape
    {
        /// <summary>Makes a shape.</summary>
        public LatentShape(int channels, int height, int width)
        {
            Channels = channels;
            Height = height;
            Width = width;
        }

        /// <summary>Channels.</summary>
        public int Channels { get; }

        /// <summary>Values along y.</summary>
        public int Height { get; }

        /// <summary>Values along x.</summary>
        public int Width { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Channels}x{Height}x{Width}";
    }
}

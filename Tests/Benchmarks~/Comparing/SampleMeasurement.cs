using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>What one contender did for one texture, against the same texture computed in full.</summary>
    internal sealed record SampleMeasurement
    {
        /// <summary>The contender.</summary>
        public required Contender Contender { get; init; }

        /// <summary>The texture's material.</summary>
        public required string Material { get; init; }

        /// <summary>The texture's seed.</summary>
        public required ulong Seed { get; init; }

        /// <summary>Wall time, ms.</summary>
        public required double Milliseconds { get; init; }

        /// <summary>Wall time of full sampling: the mean of the runs before and after, ms; NaN where it was not timed.</summary>
        public double FullMilliseconds { get; init; } = double.NaN;

        /// <summary>Transformer blocks evaluated.</summary>
        public required int Blocks { get; init; }

        /// <summary>Transformer blocks that full sampling evaluates.</summary>
        public required int FullBlocks { get; init; }

        /// <summary>Peak signal-to-noise ratio over all channels, dB; infinity where nothing differs.</summary>
        public required double PsnrDb { get; init; }

        /// <summary>Structural similarity over all channels.</summary>
        public required double Ssim { get; init; }

        /// <summary>Texture distance.</summary>
        public required double TextureDistance { get; init; }

        /// <summary>How the texture looks.</summary>
        public required TextureDescriptor Descriptor { get; init; }
    }
}

namespace SpeCa.Benchmarks.Kernels
{
    /// <summary>The sizes of the default model, for one texture with guidance.</summary>
    internal static class DefaultModelSizes
    {
        /// <summary>Values of the state on one side of the last block: 2 rows of 64 tokens of width 160.</summary>
        public const int Hidden = 2 * 64 * 160;

        /// <summary>Values of the latent: 4 channels of 64 x 64.</summary>
        public const int Latent = 4 * 64 * 64;
    }
}

using SpeCa.Benchmarks.Baselines;

namespace SpeCa.Benchmarks.Study.Verifying
{
    /// <summary>
    /// The check of CG-Taylor: the first part of the trunk is computed on the true latent and compared with its forecast. A
    /// rejected step goes on from there, so nothing is computed twice; an accepted one takes the forecast into the head.
    /// </summary>
    internal sealed record FirstBlockVerifier : IVerifier
    {
        /// <inheritdoc/>
        public bool ReadsFirstChunk => true;

        /// <inheritdoc/>
        public bool ComputesOutput => false;

        /// <inheritdoc/>
        public (double Error, int Blocks) Verify(
            Transformer transformer, FeatureLayout feature, float[] forecast, FeatureLog log, double target)
        {
            transformer.Embed();
            var blocks = transformer.RunFirstChunk();
            return (Relative.Between(feature.First(forecast), feature.TakeFirst()), blocks);
        }
    }
}

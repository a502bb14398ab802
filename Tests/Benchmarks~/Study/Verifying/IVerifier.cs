using SpeCa.Benchmarks.Baselines;

namespace SpeCa.Benchmarks.Study.Verifying
{
    /// <summary>What a forecast is held against, and at what cost.</summary>
    internal interface IVerifier
    {
        /// <summary>Whether the step's first blocks are computed and belong to the feature.</summary>
        bool ReadsFirstChunk { get; }

        /// <summary>Whether the last block's computed output is in the workspace afterwards.</summary>
        bool ComputesOutput { get; }

        /// <summary>Computes what is needed, and the error of a forecast.</summary>
        /// <param name="transformer">The transformer; the condition tensors of the step are in place.</param>
        /// <param name="feature">How features lie.</param>
        /// <param name="forecast">The forecast of the feature.</param>
        /// <param name="log">The features of the last full steps.</param>
        /// <param name="target">The position of the step.</param>
        /// <returns>The error, and the blocks that were evaluated.</returns>
        (double Error, int Blocks) Verify(Transformer transformer, FeatureLayout feature, float[] forecast, FeatureLog log, double target);
    }
}

using System;
using System.Numerics.Tensors;
using SpeCa.Benchmarks.Baselines;

namespace SpeCa.Benchmarks.Study.Verifying
{
    /// <summary>SpeCa's verification: the last block alone, on the forecast of its input.</summary>
    internal sealed record LastBlockVerifier(LastBlockError Kind) : IVerifier
    {
        /// <inheritdoc/>
        public bool ReadsFirstChunk => false;

        /// <inheritdoc/>
        public bool ComputesOutput => true;

        /// <inheritdoc/>
        public (double Error, int Blocks) Verify(
            Transformer transformer, FeatureLayout feature, float[] forecast, FeatureLog log, double target)
        {
            feature.PutInput(forecast);
            var blocks = transformer.RunLast();
            var computed = feature.TakeOutput();
            var expected = feature.Output(forecast);
            var error = Kind switch
            {
                LastBlockError.WorstBranch => WorstBranch(expected, computed, feature.Rows),
                LastBlockError.Guided => Guided(expected, computed, feature.Rows),
                LastBlockError.Update => Relative.Between(expected, computed, feature.Input(forecast)),
                LastBlockError.Movement => Relative.Between(expected, computed, feature.Output(log[0])),
                _ => Relative.Between(expected, computed),
            };
            return (error, blocks);
        }

        private static double WorstBranch(ReadOnlySpan<float> expected, ReadOnlySpan<float> computed, int rows)
        {
            double worst = 0;
            var length = computed.Length / rows;
            for (var row = 0; row < rows; row++)
            {
                worst = Math.Max(worst, Relative.Between(expected.Slice(row * length, length), computed.Slice(row * length, length)));
            }

            return worst;
        }

        private static double Guided(ReadOnlySpan<float> expected, ReadOnlySpan<float> computed, int rows) =>
            rows == 2 ? Relative.Between(Combined(expected), Combined(computed)) : Relative.Between(expected, computed);

        // unconditional + 2 (conditional - unconditional)
        private static float[] Combined(ReadOnlySpan<float> pair)
        {
            var half = pair.Length / 2;
            var combined = new float[half];
            TensorPrimitives.Multiply(pair[..half], 2, combined);
            TensorPrimitives.Subtract(combined, pair[half..], combined);
            return combined;
        }
    }
}

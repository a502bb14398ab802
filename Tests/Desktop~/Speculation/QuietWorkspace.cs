using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Speculation
{
    /// <summary>
    /// A workspace whose parts allocate nothing. Two tensors of other lengths enter the last block than leave it; the
    /// feature follows the timestep but for one sample in three, so that some forecasts are accepted and some rejected.
    /// </summary>
    internal sealed class QuietWorkspace : IBlockWorkspace
    {
        public QuietWorkspace(int rows)
        {
            Sample = new RowTensor<float>("sample", rows, 8);
            Output = new RowTensor<float>("output", rows, 8);
            Timestep = new RowTensor<float>("timestep", rows);
            Label = new RowTensor<long>("label", rows);
            Context = new[] { new RowTensor<float>("context", rows, 3) };
            Condition = new[] { new RowTensor<float>("condition", rows, 2) };
            HiddenIn = new[] { new RowTensor<float>("in", rows, 5), new RowTensor<float>("skip", rows, 7) };
            HiddenOut = new[] { new RowTensor<float>("out", rows, 8) };
        }

        public RowTensor<float> Sample { get; }

        public RowTensor<float> Timestep { get; }

        public RowTensor<long> Label { get; }

        public IReadOnlyList<RowTensor<float>> Inputs { get; } = Array.Empty<RowTensor<float>>();

        public IReadOnlyList<RowTensor<float>> Context { get; }

        public IReadOnlyList<RowTensor<float>> Condition { get; }

        public IReadOnlyList<RowTensor<float>> HiddenIn { get; }

        public IReadOnlyList<RowTensor<float>> HiddenOut { get; }

        public RowTensor<float> Output { get; }

        /// <summary>The latents' first values that the last block saw, for the rows of its latest run.</summary>
        public float[] SamplesInVerify { get; } = new float[16];

        public void RunContext(int rows) => Context[0].Rows(0, rows).Fill(1);

        public void RunCondition(int rows)
        {
            for (var row = 0; row < rows; row++)
            {
                Condition[0].Rows(row, 1)[0] = Timestep.Values[row];
                Condition[0].Rows(row, 1)[1] = Label.Values[row];
            }
        }

        public void RunEmbedding(int rows)
        {
        }

        public void RunChunk(int chunk, int rows)
        {
            for (var row = 0; row < rows; row++)
            {
                HiddenIn[0].Rows(row, 1).Fill(Condition[0].Rows(row, 1)[0]);
                HiddenIn[1].Rows(row, 1).Fill(2 * Condition[0].Rows(row, 1)[0]);
            }
        }

        public void RunVerifyBlock(int rows)
        {
            for (var row = 0; row < rows; row++)
            {
                var condition = Condition[0].Rows(row, 1);
                var jump = condition[1] == 1 && condition[0] < 0.5f ? 3 : 0;
                HiddenOut[0].Rows(row, 1).Fill(HiddenIn[0].Rows(row, 1)[0] + HiddenIn[1].Rows(row, 1)[6] + jump);
                SamplesInVerify[row] = Sample.Rows(row, 1)[0];
            }
        }

        public void RunHead(int rows) => HiddenOut[0].Rows(0, rows).CopyTo(Output.Rows(0, rows));

        public void Decode(ReadOnlySpan<float> latent, Span<float> image) => latent.CopyTo(image);

        public void Encode(ReadOnlySpan<float> image, Span<float> latent) => image.CopyTo(latent);

        public void Dispose()
        {
        }
    }
}

using System;
using System.Collections.Generic;
using System.Numerics.Tensors;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Command
{
    /// <summary>The buffers of <see cref="SmoothModel"/>, whose output is about 0.9 times the sample.</summary>
    internal sealed class SmoothWorkspace(SmoothModel model, int rows, int height, int width) : IBlockWorkspace
    {
        private const int Channels = 4;

        private readonly RowTensor<float> _condition = new("condition", rows, 1);
        private readonly RowTensor<float> _embedded = new("embedded", rows, Channels * height * width);
        private readonly RowTensor<float> _hiddenIn = new("hidden", rows, Channels * height * width);
        private readonly RowTensor<float> _hiddenOut = new("hidden", rows, Channels * height * width);

        public RowTensor<float> Sample { get; } = new("sample", rows, Channels, height, width);

        public RowTensor<float> Timestep { get; } = new("timestep", rows);

        public RowTensor<long> Label { get; } = new("label", rows);

        public RowTensor<float> Output { get; } = new("output", rows, Channels, height, width);

        public IReadOnlyList<RowTensor<float>> Inputs => [];

        public IReadOnlyList<RowTensor<float>> Context => [];

        public IReadOnlyList<RowTensor<float>> Condition => [_condition];

        public IReadOnlyList<RowTensor<float>> HiddenIn => [_hiddenIn];

        public IReadOnlyList<RowTensor<float>> HiddenOut => [_hiddenOut];

        public void RunContext(int rows)
        {
        }

        public void RunCondition(int rows)
        {
            model.StepBegins();
            Timestep.Rows(0, rows).CopyTo(_condition.Rows(0, rows));
        }

        public void RunEmbedding(int rows) => Sample.Rows(0, rows).CopyTo(_embedded.Rows(0, rows));

        public void RunChunk(int chunk, int rows)
        {
            model.ChunkRuns++;
            for (var row = 0; row < rows; row++)
            {
                var gain = 1 + (0.1f * _condition.Rows(row, 1)[0]);
                TensorPrimitives.Multiply(_embedded.Rows(row, 1), gain, _hiddenIn.Rows(row, 1));
            }
        }

        public void RunVerifyBlock(int rows) =>
            TensorPrimitives.Multiply(_hiddenIn.Rows(0, rows), 0.9f, _hiddenOut.Rows(0, rows));

        public void RunHead(int rows) => _hiddenOut.Rows(0, rows).CopyTo(Output.Rows(0, rows));

        public void Decode(ReadOnlySpan<float> latent, Span<float> image) => latent.CopyTo(image);

        public void Encode(ReadOnlySpan<float> image, Span<float> latent) => image.CopyTo(latent);

        public void Dispose()
        {
        }
    }
}

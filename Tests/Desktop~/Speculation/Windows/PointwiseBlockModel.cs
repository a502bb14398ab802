using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Speculation.Windows
{
    /// <summary>
    /// A block model of any size whose output at a place depends on the sample there alone, so that windows change nothing.
    /// Where the sample is above <see cref="Busy"/>, the last block adds something that jumps from step to step. Its parts
    /// allocate nothing.
    /// </summary>
    internal sealed class PointwiseBlockModel : IBlockModel
    {
        public const float Busy = 4;

        public BlockModelManifest Manifest { get; init; } = new()
        {
            SchemaVersion = 1,
            Name = "pointwise",
            Opset = 17,
            Latent = new LatentDescription { Channels = 2, Height = 8, Width = 8, Patch = 4, MinimumSize = 4, MaximumSize = 256 },
            Prediction = PredictionType.Flow,
            Conditioning = new ConditioningDescription
            {
                Classes = [new MaterialClass { Name = "dim" }, new MaterialClass { Name = "bright" }],
                UnconditionalLabel = 2,
            },
            Context = new PartDescription(),
            Trunk = [new PartDescription { Blocks = 5 }, new PartDescription { Blocks = 4 }],
            Verify = new PartDescription { Blocks = 1 },
        };

        public ProviderChoice Provider { get; } = new(ExecutionProvider.Cpu, "closed form");

        /// <summary>The most rows that a workspace was made for.</summary>
        public int MostRows { get; private set; }

        public IBlockWorkspace CreateWorkspace(int rows, int height, int width)
        {
            MostRows = Math.Max(MostRows, rows);
            return new Workspace(rows, height, width);
        }

        public void Dispose()
        {
        }

        private sealed class Workspace : IBlockWorkspace
        {
            public Workspace(int rows, int height, int width)
            {
                Sample = new RowTensor<float>("sample", rows, 2, height, width);
                Output = new RowTensor<float>("output", rows, 2, height, width);
                Timestep = new RowTensor<float>("timestep", rows);
                Label = new RowTensor<long>("label", rows);
                Context = [new RowTensor<float>("context", rows, 1)];
                Condition = [new RowTensor<float>("condition", rows, 2)];
                HiddenIn = [new RowTensor<float>("in", rows, 2, height, width)];
                HiddenOut = [new RowTensor<float>("out", rows, 2, height, width)];
            }

            public RowTensor<float> Sample { get; }

            public RowTensor<float> Timestep { get; }

            public RowTensor<long> Label { get; }

            public IReadOnlyList<RowTensor<float>> Inputs { get; } = [];

            public IReadOnlyList<RowTensor<float>> Context { get; }

            public IReadOnlyList<RowTensor<float>> Condition { get; }

            public IReadOnlyList<RowTensor<float>> HiddenIn { get; }

            public IReadOnlyList<RowTensor<float>> HiddenOut { get; }

            public RowTensor<float> Output { get; }

            public void RunContext(int rows)
            {
                for (var row = 0; row < rows; row++)
                {
                    Context[0].Values[row] = 0.1f * Label.Values[row];
                }
            }

            public void RunCondition(int rows)
            {
                for (var row = 0; row < rows; row++)
                {
                    Condition[0].Rows(row, 1)[0] = Timestep.Values[row];
                    Condition[0].Rows(row, 1)[1] = Context[0].Values[row];
                }
            }

            public void RunEmbedding(int rows)
            {
            }

            public void RunChunk(int chunk, int rows)
            {
                for (var row = 0; row < rows; row++)
                {
                    var sample = Sample.Rows(row, 1);
                    var hidden = HiddenIn[0].Rows(row, 1);
                    var condition = Condition[0].Rows(row, 1);
                    for (var place = 0; place < hidden.Length; place++)
                    {
                        hidden[place] = (0.8f * sample[place]) + condition[1] + MathF.Sin(3 * condition[0]);
                    }
                }
            }

            public void RunVerifyBlock(int rows)
            {
                for (var row = 0; row < rows; row++)
                {
                    var entering = HiddenIn[0].Rows(row, 1);
                    var leaving = HiddenOut[0].Rows(row, 1);
                    var jump = (int)(24 * Condition[0].Rows(row, 1)[0]) % 3;
                    for (var place = 0; place < leaving.Length; place++)
                    {
                        leaving[place] = entering[place] + (entering[place] > Busy ? jump : 0);
                    }
                }
            }

            public void RunHead(int rows) => HiddenOut[0].Rows(0, rows).CopyTo(Output.Rows(0, rows));

            public void Decode(ReadOnlySpan<float> latent, Span<float> image) => throw new NotSupportedException();

            public void Encode(ReadOnlySpan<float> image, Span<float> latent) => throw new NotSupportedException();

            public void Dispose()
            {
            }
        }
    }
}

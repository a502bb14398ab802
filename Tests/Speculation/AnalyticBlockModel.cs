using System;
using System.Collections.Generic;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Speculation
{
    /// <summary>
    /// A block model in closed form: the hidden state that enters the last block is 1 + timestep, the last block adds a given
    /// function of timestep and label, and the output is the hidden state. So forecasts are off exactly by how far the
    /// function is from a line. It notes which parts ran, with how many rows.
    /// </summary>
    internal sealed class AnalyticBlockModel : IBlockModel
    {
        public const int HiddenLength = 6;
        public const int Chunks = 2;

        private readonly Func<float, long, float> _feature;

        public AnalyticBlockModel(Func<float, long, float> feature) => _feature = feature;

        public List<(string Part, int Rows)> Runs { get; } = new();

        public int LivingWorkspaces { get; private set; }

        public Action? BeforeChunk { get; set; }

        public BlockModelManifest Manifest { get; } = new()
        {
            SchemaVersion = 1,
            Name = "analytic",
            Opset = 17,
            Latent = new LatentDescription { Channels = 1, Height = 2, Width = 3, Patch = 1, MaximumSize = 64 },
            Prediction = PredictionType.Flow,
            Conditioning = new ConditioningDescription
            {
                Classes = new[] { new MaterialClass { Name = "easy" }, new MaterialClass { Name = "hard" } },
                UnconditionalLabel = 2,
            },
            Trunk = new[] { new PartDescription { Blocks = 5 }, new PartDescription { Blocks = 4 } },
            Verify = new PartDescription { Blocks = 1 },
        };

        public ProviderChoice Provider { get; } = new(ExecutionProvider.Cpu, "closed form");

        public IBlockWorkspace CreateWorkspace(int rows, int height, int width)
        {
            LivingWorkspaces++;
            return new Workspace(this, rows);
        }

        public void Dispose()
        {
        }

        private sealed class Workspace : IBlockWorkspace
        {
            private readonly AnalyticBlockModel _model;

            public Workspace(AnalyticBlockModel model, int rows)
            {
                _model = model;
                Sample = new RowTensor<float>("sample", rows, 1, 2, 3);
                Output = new RowTensor<float>("output", rows, 1, 2, 3);
                Timestep = new RowTensor<float>("timestep", rows);
                Label = new RowTensor<long>("label", rows);
                Condition = new[] { new RowTensor<float>("condition", rows, 2) };
                HiddenIn = new[] { new RowTensor<float>("hidden", rows, HiddenLength) };
                HiddenOut = new[] { new RowTensor<float>("hidden", rows, HiddenLength) };
            }

            public RowTensor<float> Sample { get; }

            public RowTensor<float> Timestep { get; }

            public RowTensor<long> Label { get; }

            public IReadOnlyList<RowTensor<float>> Condition { get; }

            public IReadOnlyList<RowTensor<float>> HiddenIn { get; }

            public IReadOnlyList<RowTensor<float>> HiddenOut { get; }

            public RowTensor<float> Output { get; }

            public void RunCondition(int rows)
            {
                Note("condition", rows);
                for (var row = 0; row < rows; row++)
                {
                    Condition[0].Rows(row, 1)[0] = Timestep.Values[row];
                    Condition[0].Rows(row, 1)[1] = Label.Values[row];
                }
            }

            public void RunEmbedding(int rows) => Note("embedding", rows);

            public void RunChunk(int chunk, int rows)
            {
                _model.BeforeChunk?.Invoke();
                Note("chunk", rows);
                for (var row = 0; row < rows; row++)
                {
                    HiddenIn[0].Rows(row, 1).Fill(1 + Condition[0].Rows(row, 1)[0]);
                }
            }

            public void RunVerifyBlock(int rows)
            {
                Note("verify", rows);
                for (var row = 0; row < rows; row++)
                {
                    var condition = Condition[0].Rows(row, 1);
                    var added = _model._feature(condition[0], (long)condition[1]);
                    for (var index = row * HiddenLength; index < (row + 1) * HiddenLength; index++)
                    {
                        HiddenOut[0].Values[index] = HiddenIn[0].Values[index] + added;
                    }
                }
            }

            public void RunHead(int rows)
            {
                Note("head", rows);
                HiddenOut[0].Rows(0, rows).CopyTo(Output.Rows(0, rows));
            }

            public void Dispose() => _model.LivingWorkspaces--;

            private void Note(string part, int rows) => _model.Runs.Add((part, rows));
        }
    }
}

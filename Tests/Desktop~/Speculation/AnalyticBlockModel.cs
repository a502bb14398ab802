using System;
using System.Buffers;
using System.Collections.Generic;
using System.Numerics.Tensors;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Speculation
{
    /// <summary>
    /// A block model in closed form: the hidden state that enters the last block is 1 + timestep, the last block adds a
    /// given function of timestep and label, and the output is the hidden state. So forecasts are off exactly by how far
    /// the function is from a line. Of several hidden tensors the function is added to the last alone, and the output is
    /// their sum. It notes which parts ran, with how many rows.
    /// </summary>
    internal sealed class AnalyticBlockModel : IBlockModel
    {
        public const int HiddenLength = 6;
        public const int Chunks = 2;

        private readonly Func<float, long, float> _feature;
        private readonly int _tensors;

        public AnalyticBlockModel(Func<float, long, float> feature, int tensors = 1)
        {
            _feature = feature;
            _tensors = tensors;
        }

        public List<(string Part, int Rows)> Runs { get; } = new();

        /// <summary>The labels that the rows of each chunk run were conditioned on.</summary>
        public List<long[]> ChunkLabels { get; } = new();

        public int LivingWorkspaces { get; private set; }

        public Action? BeforeChunk { get; set; }

        /// <summary>Called with every part that is run, and its rows.</summary>
        public Action<string, int>? OnRun { get; set; }

        /// <summary>Called with every decoded image, to change it or to note it.</summary>
        public SpanAction<float, int>? OnDecode { get; set; }

        /// <summary>Changes a latent after it was encoded.</summary>
        public SpanAction<float, int>? OnEncode { get; set; }

        /// <summary>Called with every texture that the detail stage made, to change it.</summary>
        public SpanAction<float, int>? OnDetail { get; set; }

        public BlockModelManifest Manifest { get; init; } = new()
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

        public IDetailWorkspace CreateDetailWorkspace(int height, int width)
        {
            LivingWorkspaces++;
            return new AnalyticDetail(
                Manifest,
                height,
                width,
                texture =>
                {
                    Runs.Add(("detail", 1));
                    OnRun?.Invoke("detail", 1);
                    OnDetail?.Invoke(texture, 0);
                },
                () => LivingWorkspaces--);
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
                HiddenIn = Hidden(rows);
                HiddenOut = Hidden(rows);
            }

            public RowTensor<float> Sample { get; }

            public RowTensor<float> Timestep { get; }

            public RowTensor<long> Label { get; }

            public IReadOnlyList<RowTensor<float>> Inputs { get; } = [];

            public IReadOnlyList<RowTensor<float>> Context { get; } = [];

            public IReadOnlyList<RowTensor<float>> Condition { get; }

            public IReadOnlyList<RowTensor<float>> HiddenIn { get; }

            public IReadOnlyList<RowTensor<float>> HiddenOut { get; }

            public RowTensor<float> Output { get; }

            public void RunContext(int rows) => Note("context", rows);

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
                var labels = new long[rows];
                for (var row = 0; row < rows; row++)
                {
                    var condition = Condition[0].Rows(row, 1);
                    labels[row] = (long)condition[1];
                    foreach (var tensor in HiddenIn)
                    {
                        tensor.Rows(row, 1).Fill(1 + condition[0]);
                    }
                }

                _model.ChunkLabels.Add(labels);
            }

            public void RunVerifyBlock(int rows)
            {
                Note("verify", rows);
                for (var row = 0; row < rows; row++)
                {
                    var condition = Condition[0].Rows(row, 1);
                    var added = _model._feature(condition[0], (long)condition[1]);
                    for (var tensor = 0; tensor < HiddenIn.Count; tensor++)
                    {
                        var term = tensor == HiddenIn.Count - 1 ? added : 0;
                        TensorPrimitives.Add(HiddenIn[tensor].Rows(row, 1), term, HiddenOut[tensor].Rows(row, 1));
                    }
                }
            }

            public void RunHead(int rows)
            {
                Note("head", rows);
                Output.Rows(0, rows).Clear();
                for (var row = 0; row < rows; row++)
                {
                    var output = Output.Rows(row, 1);
                    foreach (var tensor in HiddenOut)
                    {
                        for (var index = 0; index < output.Length; index++)
                        {
                            output[index] += tensor.Rows(row, 1)[index % tensor.RowLength];
                        }
                    }
                }
            }

            public void Decode(ReadOnlySpan<float> latent, Span<float> image)
            {
                Note("decoder", 1);
                latent.CopyTo(image);
                _model.OnDecode?.Invoke(image, 0);
            }

            public void Encode(ReadOnlySpan<float> image, Span<float> latent)
            {
                Note("encoder", 1);
                image[..latent.Length].CopyTo(latent);
                _model.OnEncode?.Invoke(latent, 0);
            }

            public void Dispose() => _model.LivingWorkspaces--;

            // The tensors differ in length, so that one taken for another shows.
            private RowTensor<float>[] Hidden(int rows)
            {
                var tensors = new RowTensor<float>[_model._tensors];
                for (var tensor = 0; tensor < tensors.Length; tensor++)
                {
                    tensors[tensor] = new RowTensor<float>("hidden", rows, HiddenLength - tensor);
                }

                return tensors;
            }

            private void Note(string part, int rows)
            {
                _model.Runs.Add((part, rows));
                _model.OnRun?.Invoke(part, rows);
            }
        }
    }
}

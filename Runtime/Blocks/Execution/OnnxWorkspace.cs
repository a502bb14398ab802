using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>The buffers of one request in host memory, and the sessions bound to them.</summary>
    internal sealed class OnnxWorkspace : IBlockWorkspace
    {
        private readonly PartBinding _condition;
        private readonly PartBinding _embedding;
        private readonly PartBinding[] _chunks;
        private readonly PartBinding _verify;
        private readonly PartBinding _head;
        private readonly int _rows;
        private bool _disposed;

        public OnnxWorkspace(BlockModelManifest manifest, BlockModelSessions sessions, WorkspaceShape shape)
        {
            _rows = shape.Rows;
            var latent = new long[] { manifest.Latent.Channels, shape.Height, shape.Width };
            Sample = new RowTensor<float>(BoundaryTensors.Sample, shape.Rows, latent);
            Output = new RowTensor<float>(BoundaryTensors.Output, shape.Rows, latent);
            Timestep = new RowTensor<float>(BoundaryTensors.Timestep, shape.Rows);
            Label = new RowTensor<long>(BoundaryTensors.Label, shape.Rows);
            Condition = Buffers(BoundaryTensors.ConditionOf(manifest), shape);
            HiddenIn = Buffers(BoundaryTensors.HiddenOf(manifest), shape);
            HiddenOut = Buffers(BoundaryTensors.HiddenOf(manifest), shape);

            var shared = new TensorTable();
            shared.Add(Sample);
            shared.Add(Timestep);
            shared.Add(Label);
            shared.AddRange(Condition);
            shared.AddConstants(Buffers(BoundaryTensors.ConstantsOf(manifest), shape));

            // Chunks write from one set of hidden buffers to the other, such that the last one ends in HiddenIn.
            var hidden = new IReadOnlyList<RowTensor<float>>[] { HiddenIn, Buffers(BoundaryTensors.HiddenOf(manifest), shape) };
            var count = manifest.Trunk.Count;
            _condition = shared.Bind(sessions.Condition, shared);
            _embedding = shared.Bind(sessions.Embedding, shared.With(hidden[count % 2]));
            _chunks = new PartBinding[count];
            for (var chunk = 0; chunk < count; chunk++)
            {
                var source = shared.With(hidden[(count - chunk) % 2]);
                var target = shared.With(hidden[(count - chunk - 1) % 2]);
                _chunks[chunk] = source.Bind(sessions.Trunk[chunk], target);
            }

            var after = shared.With(HiddenOut);
            _verify = shared.With(HiddenIn).Bind(sessions.Verify, after);
            after.Add(Output);
            _head = after.Bind(sessions.Head, after);
        }

        public RowTensor<float> Sample { get; }

        public RowTensor<float> Timestep { get; }

        public RowTensor<long> Label { get; }

        public IReadOnlyList<RowTensor<float>> Condition { get; }

        public IReadOnlyList<RowTensor<float>> HiddenIn { get; }

        public IReadOnlyList<RowTensor<float>> HiddenOut { get; }

        public RowTensor<float> Output { get; }

        public void RunCondition(int rows) => Run(_condition, rows);

        public void RunEmbedding(int rows) => Run(_embedding, rows);

        public void RunChunk(int chunk, int rows) => Run(_chunks[chunk], rows);

        public void RunVerifyBlock(int rows) => Run(_verify, rows);

        public void RunHead(int rows) => Run(_head, rows);

        public void Dispose()
        {
            _disposed = true;
            foreach (var part in _chunks.Concat(new[] { _condition, _embedding, _verify, _head }))
            {
                part.Dispose();
            }
        }

        private void Run(PartBinding part, int rows)
        {
            if (_disposed)
            {
                throw new ObjectDisposedException(nameof(OnnxWorkspace), "The workspace was disposed; make another one.");
            }

            if (rows < 1 || rows > _rows)
            {
                throw new ArgumentOutOfRangeException(nameof(rows), rows, $"The workspace has 1 to {_rows} rows.");
            }

            part.Run(rows);
        }

        private static RowTensor<float>[] Buffers(IEnumerable<TensorDescription> tensors, WorkspaceShape shape) =>
            tensors.Select(shape.Allocate).ToArray();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>The buffers of one request in host memory, and the sessions bound to them.</summary>
    internal sealed class OnnxWorkspace : IBoundaryWorkspace
    {
        private readonly PartBinding? _context;
        private readonly PartBinding _condition;
        private readonly PartBinding _embedding;
        private readonly PartBinding[] _chunks;
        private readonly PartBinding _verify;
        private readonly PartBinding _head;
        private readonly LatentDecoder? _decoder;
        private readonly BlockModelManifest _manifest;
        private readonly BlockSession? _encoder;
        private readonly WorkspaceShape _shape;
        private readonly int _rows;
        private bool _disposed;

        /// <param name="manifest">What the model is.</param>
        /// <param name="sessions">The model's parts.</param>
        /// <param name="rows">The most rows that a part is run with.</param>
        /// <param name="height">The latent's height.</param>
        /// <param name="width">The latent's width.</param>
        public OnnxWorkspace(BlockModelManifest manifest, BlockModelSessions sessions, int rows, int height, int width)
        {
            _rows = rows;
            _manifest = manifest;
            _encoder = sessions.Encoder;
            var group = manifest.Batch ?? 1;
            var capacity = checked((rows + group - 1) / group * group);
            var shape = _shape = new WorkspaceShape(capacity, height, width, manifest.Latent.Patch);
            var latent = new long[] { manifest.Latent.Channels, height, width };
            Sample = new RowTensor<float>(BoundaryTensors.Sample, capacity, latent);
            Timestep = new RowTensor<float>(BoundaryTensors.Timestep, capacity);
            Label = new RowTensor<long>(BoundaryTensors.Label, capacity);
            Inputs = manifest.Conditioning.Inputs.Select(input => Input(input, capacity)).ToArray();

            var buffers = new WorkspaceBuffers(manifest, shape, Timestep);
            buffers.Give(Sample);
            buffers.Give(Label);
            foreach (var input in Inputs)
            {
                buffers.Give(input);
            }

            _context = sessions.Context == null ? null : buffers.Bind(sessions.Context);
            _condition = buffers.Bind(sessions.Condition);
            Context = buffers.RowsOf(manifest.Context?.Outputs ?? Array.Empty<TensorDescription>());
            Condition = buffers.RowsOf(manifest.Condition.Outputs);
            _embedding = buffers.Bind(sessions.Embedding);
            Embedded = buffers.RowsOf(manifest.Embedding.Outputs);
            var first = buffers.Bind(sessions.Trunk[0]);
            FirstChunkOut = buffers.RowsOf(manifest.Trunk[0].Outputs);
            _chunks = sessions.Trunk.Skip(1).Select(buffers.Bind).Prepend(first).ToArray();
            HiddenIn = buffers.RowsOf(BoundaryTensors.HiddenInOf(manifest));
            _verify = buffers.Bind(sessions.Verify);
            HiddenOut = buffers.RowsOf(manifest.Verify.Outputs);
            _head = buffers.Bind(sessions.Head);
            Output = buffers[BoundaryTensors.Output];
            _decoder = sessions.Decoder == null
                ? null
                : new LatentDecoder(manifest.Decoder!, sessions.Decoder, shape, manifest.Batch);
        }

        public RowTensor<float> Sample { get; }

        public RowTensor<float> Timestep { get; }

        public RowTensor<long> Label { get; }

        public IReadOnlyList<RowTensor<float>> Inputs { get; }

        public IReadOnlyList<RowTensor<float>> Context { get; }

        public IReadOnlyList<RowTensor<float>> Condition { get; }

        public IReadOnlyList<RowTensor<float>> Embedded { get; }

        public IReadOnlyList<RowTensor<float>> FirstChunkOut { get; }

        public IReadOnlyList<RowTensor<float>> HiddenIn { get; }

        public IReadOnlyList<RowTensor<float>> HiddenOut { get; }

        public RowTensor<float> Output { get; }

        public void RunContext(int rows)
        {
            if (_context != null)
            {
                Run(_context, rows);
            }
        }

        public void RunCondition(int rows) => Run(_condition, rows);

        public void RunEmbedding(int rows) => Run(_embedding, rows);

        public void RunChunk(int chunk, int rows) => Run(_chunks[chunk], rows);

        public void RunVerifyBlock(int rows) => Run(_verify, rows);

        public void RunHead(int rows) => Run(_head, rows);

        public void Decode(ReadOnlySpan<float> latent, Span<float> image)
        {
            ThrowIfDisposed();
            if (_decoder == null)
            {
                throw new InvalidOperationException("The model has no decoder; its latent is the image.");
            }

            _decoder.Decode(latent, image);
        }

        public void Encode(ReadOnlySpan<float> image, Span<float> latent)
        {
            ThrowIfDisposed();
            if (_encoder == null)
            {
                throw new InvalidOperationException("The model has no encoder; a request cannot start from an image.");
            }

            LatentEncoder.Encode(_manifest.Decoder!, _encoder, _shape, _manifest.Batch, image, latent);
        }

        public void Dispose()
        {
            _disposed = true;
            _context?.Dispose();
            _decoder?.Dispose();
            foreach (var part in _chunks.Concat(new[] { _condition, _embedding, _verify, _head }))
            {
                part.Dispose();
            }
        }

        private static RowTensor<float> Input(ConditioningInput input, int rows) =>
            new RowTensor<float>(input.Name, rows, input.Shape.Select(side => (long)side).ToArray());

        private void Run(PartBinding part, int rows)
        {
            ThrowIfDisposed();
            if (rows < 1 || rows > _rows)
            {
                throw new ArgumentOutOfRangeException(nameof(rows), rows, $"The workspace has 1 to {_rows} rows.");
            }

            part.Run(rows);
        }

        private void ThrowIfDisposed()
        {
            if (_disposed)
            {
                throw new ObjectDisposedException(nameof(OnnxWorkspace), "The workspace was disposed; make another one.");
            }
        }
    }
}

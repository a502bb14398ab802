using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// The sessions of a model bound to the buffers of one request. Latents, timesteps, labels and conditioning go in from
    /// host memory and the output comes back there; where the buffers between the parts lie, the derived class says.
    /// </summary>
    internal abstract class OnnxWorkspace : IBlockWorkspace
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
        /// <param name="shape">The request's sizes.</param>
        /// <param name="rows">The most rows that a part is run with.</param>
        /// <param name="allocate">Makes a buffer for a tensor between the parts.</param>
        protected OnnxWorkspace(
            BlockModelManifest manifest,
            BlockModelSessions sessions,
            WorkspaceShape shape,
            int rows,
            Func<TensorDescription, ITensorView> allocate)
        {
            _rows = rows;
            _manifest = manifest;
            _encoder = sessions.Encoder;
            _shape = shape;
            var latent = new long[] { manifest.Latent.Channels, shape.Height, shape.Width };
            Sample = new RowTensor<float>(BoundaryTensors.Sample, shape.Rows, latent);
            Timestep = new RowTensor<float>(BoundaryTensors.Timestep, shape.Rows);
            Label = new RowTensor<long>(BoundaryTensors.Label, shape.Rows);
            Inputs = manifest.Conditioning.Inputs.Select(input => Input(input, shape.Rows)).ToArray();

            var buffers = new WorkspaceBuffers(
                BufferPlan.Create(manifest), manifest.Batch, tensor => tensor.Carries == BoundaryTensors.Output ? shape.AllocateView(tensor) : allocate(tensor));
            buffers.GiveTimestep(Timestep);
            buffers.Give(Sample);
            buffers.Give(Label);
            foreach (var input in Inputs)
            {
                buffers.Give(input);
            }

            _context = sessions.Context == null ? null : buffers.Bind(sessions.Context);
            _condition = buffers.Bind(sessions.Condition);
            ContextViews = buffers.RowsOf(manifest.Context?.Outputs ?? Array.Empty<TensorDescription>());
            ConditionViews = buffers.RowsOf(manifest.Condition.Outputs);
            _embedding = buffers.Bind(sessions.Embedding);
            EmbeddedViews = buffers.RowsOf(manifest.Embedding.Outputs);
            var first = buffers.Bind(sessions.Trunk[0]);
            FirstChunkOutViews = buffers.RowsOf(manifest.Trunk[0].Outputs);
            _chunks = sessions.Trunk.Skip(1).Select(buffers.Bind).Prepend(first).ToArray();
            HiddenInViews = buffers.RowsOf(BoundaryTensors.HiddenInOf(manifest));
            _verify = buffers.Bind(sessions.Verify);
            HiddenOutViews = buffers.RowsOf(manifest.Verify.Outputs);
            _head = buffers.Bind(sessions.Head);
            Output = ((RowTensorView<float>)buffers[BoundaryTensors.Output]).Tensor;
            _decoder = sessions.Decoder == null
                ? null
                : new LatentDecoder(manifest.Decoder!, sessions.Decoder, shape, manifest.Batch);
        }

        public RowTensor<float> Sample { get; }

        public RowTensor<float> Timestep { get; }

        public RowTensor<long> Label { get; }

        public IReadOnlyList<RowTensor<float>> Inputs { get; }

        public abstract IReadOnlyList<RowTensor<float>> Context { get; }

        public abstract IReadOnlyList<RowTensor<float>> Condition { get; }

        public abstract IReadOnlyList<RowTensor<float>> HiddenIn { get; }

        public abstract IReadOnlyList<RowTensor<float>> HiddenOut { get; }

        public RowTensor<float> Output { get; }

        protected ITensorView[] ContextViews { get; }

        protected ITensorView[] ConditionViews { get; }

        protected ITensorView[] EmbeddedViews { get; }

        protected ITensorView[] FirstChunkOutViews { get; }

        protected ITensorView[] HiddenInViews { get; }

        protected ITensorView[] HiddenOutViews { get; }

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

        public virtual void Dispose()
        {
            _disposed = true;
            _context?.Dispose();
            _decoder?.Dispose();
            foreach (var part in _chunks.Concat(new[] { _condition, _embedding, _verify, _head }))
            {
                part.Dispose();
            }
        }

        /// <summary>The sizes of a workspace, with room for whole groups of rows where the model takes a fixed number.</summary>
        /// <exception cref="OverflowException">There are too many rows.</exception>
        protected static WorkspaceShape Shape(BlockModelManifest manifest, int rows, int height, int width)
        {
            var group = manifest.Batch ?? 1;
            return new WorkspaceShape(checked((rows + group - 1) / group * group), height, width, manifest.Latent.Patch);
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

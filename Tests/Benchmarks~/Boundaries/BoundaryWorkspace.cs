using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Benchmarks.Boundaries
{
    /// <summary>
    /// The runtime's buffers and bindings for one request, with a view of those in the middle. It makes textures of noise
    /// alone, so it does not encode.
    /// </summary>
    internal sealed class BoundaryWorkspace : IBoundaryWorkspace
    {
        private readonly PartBinding? _context;
        private readonly PartBinding _condition;
        private readonly PartBinding _embedding;
        private readonly PartBinding[] _chunks;
        private readonly PartBinding _verify;
        private readonly PartBinding _head;
        private readonly LatentDecoder? _decoder;

        public BoundaryWorkspace(BlockModelManifest manifest, BlockModelSessions sessions, int rows, int height, int width)
        {
            var group = manifest.Batch ?? 1;
            var capacity = (rows + group - 1) / group * group;
            var shape = new WorkspaceShape(capacity, height, width, manifest.Latent.Patch);
            Sample = new RowTensor<float>(BoundaryTensors.Sample, capacity, manifest.Latent.Channels, height, width);
            Timestep = new RowTensor<float>(BoundaryTensors.Timestep, capacity);
            Label = new RowTensor<long>(BoundaryTensors.Label, capacity);
            Inputs = manifest.Conditioning.Inputs
                .Select(input => new RowTensor<float>(input.Name, capacity, input.Shape.Select(side => (long)side).ToArray()))
                .ToArray();
            var buffers = new WorkspaceBuffers(manifest, shape, Timestep);
            buffers.Give(Sample);
            buffers.Give(Label);
            foreach (var input in Inputs)
            {
                buffers.Give(input);
            }

            _context = sessions.Context == null ? null : buffers.Bind(sessions.Context);
            _condition = buffers.Bind(sessions.Condition);
            Context = buffers.RowsOf(manifest.Context?.Outputs ?? []);
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

        public void RunContext(int rows) => _context?.Run(rows);

        public void RunCondition(int rows) => _condition.Run(rows);

        public void RunEmbedding(int rows) => _embedding.Run(rows);

        public void RunChunk(int chunk, int rows) => _chunks[chunk].Run(rows);

        public void RunVerifyBlock(int rows) => _verify.Run(rows);

        public void RunHead(int rows) => _head.Run(rows);

        public void Decode(ReadOnlySpan<float> latent, Span<float> image)
        {
            if (_decoder == null)
            {
                throw new InvalidOperationException("The model has no decoder; its latent is the image.");
            }

            _decoder.Decode(latent, image);
        }

        public void Encode(ReadOnlySpan<float> image, Span<float> latent) =>
            throw new NotSupportedException("A comparison starts from noise.");

        public void Dispose()
        {
            _context?.Dispose();
            _decoder?.Dispose();
            foreach (var part in _chunks.Concat([_condition, _embedding, _verify, _head]))
            {
                part.Dispose();
            }
        }
    }
}

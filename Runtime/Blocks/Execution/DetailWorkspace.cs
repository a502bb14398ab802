using System;
using System.Linq;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// The sessions of a detail stage bound to buffers in host memory for one texture, so that its memory does not grow with
    /// a request.
    /// </summary>
    internal sealed class DetailWorkspace : IDetailWorkspace
    {
        private readonly RowTensor<float> _sample;
        private readonly RowTensor<float>? _noise;
        private readonly RowTensor<long> _label;
        private readonly RowTensor<float> _texture;
        private readonly PartBinding[] _parts;
        private bool _disposed;

        /// <param name="manifest">What the model is.</param>
        /// <param name="sessions">The model's parts.</param>
        /// <param name="height">The sample's height.</param>
        /// <param name="width">The sample's width.</param>
        /// <exception cref="OverflowException">A tensor is too large.</exception>
        public DetailWorkspace(BlockModelManifest manifest, BlockModelSessions sessions, int height, int width)
        {
            var detail = manifest.Detail!;
            var shape = new WorkspaceShape(manifest.Batch ?? 1, height, width, manifest.Latent.Patch);
            var buffers = new WorkspaceBuffers(BufferPlan.Create(detail), manifest.Batch, shape.AllocateView);
            _sample = new RowTensor<float>(BoundaryTensors.Sample, shape.Rows, manifest.Latent.Channels, height, width);
            _label = new RowTensor<long>(BoundaryTensors.Label, shape.Rows);
            buffers.Give(_sample);
            buffers.Give(_label);
            if (detail.NoiseChannels > 0)
            {
                _noise = new RowTensor<float>(
                    BoundaryTensors.Noise, shape.Rows, detail.NoiseChannels, (long)detail.Factor * height, (long)detail.Factor * width);
                buffers.Give(_noise);
            }

            _parts = sessions.Detail.Select(buffers.Bind).ToArray();
            _texture = ((RowTensorView<float>)buffers[BoundaryTensors.Texture]).Tensor;
            try
            {
                foreach (var part in _parts)
                {
                    part.Prepare(1);
                }
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public Span<float> Sample => _sample.Rows(0, 1);

        public Span<float> Noise => _noise == null ? Span<float>.Empty : _noise.Rows(0, 1);

        public long Label
        {
            get => _label.Values[0];
            set => _label.Values[0] = value;
        }

        public ReadOnlySpan<float> Texture => _texture.Rows(0, 1);

        public void Run(int part)
        {
            if (_disposed)
            {
                throw new ObjectDisposedException(nameof(DetailWorkspace), "The workspace was disposed; make another one.");
            }

            _parts[part].Run(1);
        }

        public void Dispose()
        {
            _disposed = true;
            foreach (var part in _parts)
            {
                part.Dispose();
            }
        }
    }
}

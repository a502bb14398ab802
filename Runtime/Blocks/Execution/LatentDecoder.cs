using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Turns finished latents into images, one by one, so that its memory does not grow with a request.</summary>
    internal sealed class LatentDecoder : IDisposable
    {
        private readonly DecoderDescription _description;
        private readonly RowTensor<float> _latent;
        private readonly RowTensor<float> _image;
        private readonly PartBinding _part;

        public LatentDecoder(DecoderDescription description, BlockSession session, WorkspaceShape shape, int? batch)
        {
            var single = new WorkspaceShape(batch ?? 1, shape.Height, shape.Width, shape.Patch);
            _description = description;
            _latent = single.Allocate(description.Part.Inputs[0]);
            _image = single.Allocate(description.Part.Outputs[0]);
            _part = new PartBinding(
                session,
                new ITensorView[] { new RowTensorView<float>(_latent, isPerRow: true) },
                new ITensorView[] { new RowTensorView<float>(_image, isPerRow: true) },
                batch);
        }

        /// <summary>Computes image = decoder(latent / scale + shift).</summary>
        public void Decode(ReadOnlySpan<float> latent, Span<float> image)
        {
            var scaled = _latent.Rows(0, 1);
            TensorPrimitives.Divide(latent, _description.Scale, scaled);
            TensorPrimitives.Add(scaled, _description.Shift, scaled);
            _part.Run(1);
            _image.Rows(0, 1).CopyTo(image);
        }

        /// <inheritdoc/>
        public void Dispose() => _part.Dispose();
    }
}

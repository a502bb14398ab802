using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Turns finished latents into images.</summary>
    internal sealed class LatentDecoder : IDisposable
    {
        private readonly DecoderDescription _description;
        private readonly OneRowPart _part;

        public LatentDecoder(DecoderDescription description, BlockSession session, WorkspaceShape shape, int? batch)
        {
            _description = description;
            _part = new OneRowPart(session, shape, batch);
        }

        /// <summary>Computes image = decoder(latent / scale + shift).</summary>
        public void Decode(ReadOnlySpan<float> latent, Span<float> image)
        {
            TensorPrimitives.Divide(latent, _description.Scale, _part.Input);
            TensorPrimitives.Add(_part.Input, _description.Shift, _part.Input);
            _part.Run();
            _part.Output.CopyTo(image);
        }

        /// <inheritdoc/>
        public void Dispose() => _part.Dispose();
    }
}

using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Turns the image that a request starts from into a latent, once.</summary>
    internal static class LatentEncoder
    {
        /// <summary>Computes latent = (encoder(image) - shift) * scale.</summary>
        public static void Encode(
            DecoderDescription description,
            BlockSession session,
            WorkspaceShape shape,
            int? batch,
            ReadOnlySpan<float> image,
            Span<float> latent)
        {
            using var part = new OneRowPart(session, shape, batch);
            image.CopyTo(part.Input);
            part.Run();
            TensorPrimitives.Subtract(part.Output, description.Shift, latent);
            TensorPrimitives.Multiply(latent, description.Scale, latent);
        }
    }
}

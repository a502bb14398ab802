using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>Writes a pipeline's decoder, and its encoder where that is exported.</summary>
    internal static class AutoencoderWriter
    {
        /// <summary>Writes the parts and their weights.</summary>
        /// <param name="folder">Where they are written.</param>
        /// <param name="autoencoder">What is known of it.</param>
        /// <param name="plan">The transformer, whose latent and batch both must have.</param>
        /// <param name="copyWeights">Whether external weights are copied even where they could be linked.</param>
        /// <exception cref="ImportException">A file is damaged, or does not go with the transformer.</exception>
        public static (DecoderDescription Decoder, IReadOnlyList<DataFile> Weights) Write(
            string folder, PipelineDecoder autoencoder, SplitPlan plan, bool copyWeights)
        {
            var latent = plan.Context.Latent;
            var factor = autoencoder.Factor;
            var image = new LatentShape(autoencoder.Channels, factor * latent.Height, factor * latent.Width);
            var (decoder, weights) =
                new AutoencoderPart("decoder", autoencoder.File, BoundaryTensors.Latent, latent, plan.Context)
                    .Write(folder, BoundaryTensors.Image, image, copyWeights);
            var description = new DecoderDescription
            {
                Part = decoder,
                Scale = autoencoder.Scale,
                Shift = autoencoder.Shift,
                Channels = autoencoder.Channels,
                Factor = factor,
            };
            if (autoencoder.EncoderFile == null)
            {
                return (description, weights);
            }

            var (encoder, more) =
                new AutoencoderPart("encoder", autoencoder.EncoderFile, BoundaryTensors.Image, image, plan.Context)
                    .Write(folder, BoundaryTensors.Latent, latent, copyWeights);
            return (description with { Encoder = encoder }, weights.Concat(more).ToArray());
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;

namespace SpeCa.Import
{
    /// <summary>Sizes that exporters leave open and a pipeline settles.</summary>
    internal static class OpenDimensions
    {
        private const string PackedTokens = "packed_height_width";

        /// <summary>Adds the image's tokens and the text's where the transformer leaves them open and nobody gave them.</summary>
        public static IReadOnlyDictionary<string, long> Of(
            OnnxModel transformer, PipelineDescription pipeline, LatentShape latent, IReadOnlyDictionary<string, long> given)
        {
            var sizes = new Dictionary<string, long>(given);
            if (transformer.Inputs.Any(input => input.Shape?.Any(side => side.Symbol == PackedTokens) == true))
            {
                sizes[PackedTokens] = latent.Height / pipeline.Packing * (latent.Width / pipeline.Packing);
            }

            foreach (var text in transformer.Inputs.Where(input => input.Name is TextForm.Sequence or TextForm.SequenceMask))
            {
                if (text.Shape?.Count > 1 && text.Shape[1].Symbol is { Length: > 0 } tokens && !sizes.ContainsKey(tokens))
                {
                    sizes[tokens] = TextTokens(pipeline);
                }
            }

            return sizes;
        }

        // What diffusers' pipelines take where nobody says otherwise.
        private static long TextTokens(PipelineDescription pipeline) => pipeline.Family switch
        {
            PipelineFamily.PixArt => pipeline.PipelineClass == "PixArtAlphaPipeline" ? 120 : 300,
            PipelineFamily.StableDiffusion3 => 77 + 256,
            _ => 512,
        };
    }
}

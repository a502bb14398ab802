using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>Writes all text encoders of a pipeline.</summary>
    internal static class PipelineTextWriter
    {
        /// <summary>Writes the parts, weights and tokenizers; null where no encoder is exported.</summary>
        /// <param name="folder">Where they are written.</param>
        /// <param name="pipeline">The pipeline.</param>
        /// <param name="transformer">The transformer.</param>
        /// <param name="conditioning">What the transformer is conditioned on.</param>
        /// <param name="copyWeights">Whether external weights are copied even where they could be linked.</param>
        /// <exception cref="ImportException">An encoder is damaged, or does not belong to the transformer.</exception>
        public static TextDescription? Write(
            string folder, PipelineDescription pipeline, OnnxModel transformer, ConditioningDescription conditioning, bool copyWeights)
        {
            if (pipeline.TextEncoders.Count == 0)
            {
                return null;
            }

            var form = TextForm.Of(pipeline, conditioning);
            var encoders = new List<TextEncoderDescription>();
            var weights = new List<DataFile>();
            foreach (var writer in form.Encoders.Select(encoder => new TextEncoderWriter(encoder)).ToArray())
            {
                var (encoder, files) = writer.Write(folder, copyWeights);
                encoders.Add(encoder);
                weights.AddRange(files);
            }

            return new TextDescription
            {
                Encoders = encoders,
                GuidanceScale = form.GuidanceScale,
                Weights = weights,
                Join = form.IsJoined ? new TextJoin(transformer, encoders).Write(folder, conditioning) : null,
            };
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>
    /// What each family makes of its text encoders, as diffusers' pipelines do it (PixArtSigmaPipeline,
    /// StableDiffusion3Pipeline and FluxPipeline, encode_prompt).
    /// </summary>
    internal sealed class TextForm
    {
        public const string Sequence = "encoder_hidden_states";
        public const string Pooled = "pooled_projections";
        public const string SequenceMask = "encoder_attention_mask";

        private TextForm(params TextEncoderForm[] encoders) => Encoders = encoders;

        public IReadOnlyList<TextEncoderForm> Encoders { get; }

        /// <summary>The guidance scale that the pipeline takes where nobody says otherwise; FLUX has it as an input.</summary>
        public float GuidanceScale { get; private set; } = 1;

        /// <summary>Whether what the encoders carry has yet to be joined, as Stable Diffusion 3 does it.</summary>
        public bool IsJoined { get; private set; }

        /// <exception cref="ImportException">The transformer takes no text, or fewer tokens than its encoders make.</exception>
        public static TextForm Of(PipelineDescription pipeline, ConditioningDescription conditioning)
        {
            var encoders = pipeline.TextEncoders;
            var sequence = Input(pipeline, conditioning, Sequence);
            var tokens = sequence.Shape[0];
            switch (pipeline.Family)
            {
                case PipelineFamily.PixArt:
                    Input(pipeline, conditioning, SequenceMask);
                    return new TextForm(Tokens(encoders[0], tokens, lowercase: true, maskCarries: SequenceMask)) { GuidanceScale = 4.5f };
                case PipelineFamily.Flux:
                    Input(pipeline, conditioning, Pooled);
                    return new TextForm(
                        new TextEncoderForm(encoders[0], encoders[0].Tokenizer.MaximumTokens!.Value, ("pooler_output", Pooled)),
                        Tokens(encoders[1], tokens));
                default:
                    Input(pipeline, conditioning, Pooled);
                    return StableDiffusion3(pipeline, encoders, tokens);
            }
        }

        private static TextForm StableDiffusion3(PipelineDescription pipeline, IReadOnlyList<PipelineTextEncoder> encoders, int tokens)
        {
            var clipTokens = encoders[0].Tokenizer.MaximumTokens!.Value;
            if (tokens <= clipTokens)
            {
                throw new ImportException(
                    pipeline.Transformer, $"it takes {tokens} text tokens, but CLIP alone makes {clipTokens}. Choose more: {clipTokens} and those of T5.");
            }

            var forms = encoders.Take(2).Select((encoder, index) => new TextEncoderForm(
                encoder, clipTokens, ($"hidden_states.{encoder.Layers - 1}", TextJoin.Hidden(index)), ("text_embeds", TextJoin.Pooled(index))));
            var sentences = encoders.Skip(2).Select(encoder => new TextEncoderForm(
                encoder, tokens - clipTokens, ("last_hidden_state", TextJoin.Sentence)));
            return new TextForm(forms.Concat(sentences).ToArray()) { GuidanceScale = 7, IsJoined = true };
        }

        private static TextEncoderForm Tokens(
            PipelineTextEncoder encoder, int tokens, bool lowercase = false, string? maskCarries = null) =>
            new TextEncoderForm(encoder, tokens, ("last_hidden_state", Sequence)) { Lowercase = lowercase, MaskCarries = maskCarries };

        private static ConditioningInput Input(PipelineDescription pipeline, ConditioningDescription conditioning, string name) =>
            conditioning.Inputs.FirstOrDefault(input => input.Name == name)
            ?? throw new ImportException(pipeline.Transformer, $"it has no input '{name}', which its text encoders are for. Export it with the names of diffusers.");
    }
}

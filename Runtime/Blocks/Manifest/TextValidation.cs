using System.Collections.Generic;
using System.Linq;
using static SpeCa.Runtime.Blocks.ManifestRule;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Checks that a manifest's text encoders make what its model is conditioned on.</summary>
    internal static class TextValidation
    {
        private const int FewestTokens = 2;
        private const int MostTokens = 4096;
        private const float LargestGuidance = 100;

        /// <exception cref="ManifestException">They do not.</exception>
        public static void Check(string path, BlockModelManifest manifest, TextDescription text)
        {
            Require(path, text.Encoders.Count > 0, "text.encoders is empty; name the encoders, or leave text out.");
            Require(path, text.GuidanceScale >= 1 && text.GuidanceScale <= LargestGuidance, $"text.guidanceScale is {text.GuidanceScale}; it must be 1 to {LargestGuidance}.");
            var made = new Dictionary<string, string>();
            for (var index = 0; index < text.Encoders.Count; index++)
            {
                var encoder = text.Encoders[index];
                CheckTokenizer(path, encoder.Tokenizer, $"text.encoders[{index}].tokenizer");
                CheckInputs(path, encoder, $"text.encoders[{index}].part");
                AddOutputs(path, encoder.Part, made);
            }

            CheckConditioning(path, manifest.Conditioning, text.Join == null ? made : Joined(path, text.Join, made));
        }

        private static void CheckTokenizer(string path, TokenizerDescription tokenizer, string field)
        {
            Require(path, tokenizer.Length >= FewestTokens && tokenizer.Length <= MostTokens, $"{field}.length is {tokenizer.Length}; it must be {FewestTokens} to {MostTokens}.");
            Require(path, tokenizer.EndToken.Length > 0, $"{field}.endToken is empty; name the token.");
            Require(path, tokenizer.PaddingToken.Length > 0, $"{field}.paddingToken is empty; name the token.");
            Require(path, tokenizer.Kind != TokenizerKind.ClipBpe || tokenizer.Merges != null, $"{field}.merges is missing; clipBpe needs its merges.txt.");
        }

        private static void CheckInputs(string path, TextEncoderDescription encoder, string field)
        {
            var taken = $"int64[batch, {encoder.Tokenizer.Length}]";
            foreach (var input in encoder.Part.Inputs)
            {
                Require(path, input.Carries is BoundaryTensors.TokenIds or BoundaryTensors.TokenMask, $"{field} takes '{input.Carries}'; a text encoder takes token_ids and token_mask.");
                Require(path, input.Signature == taken, $"{field} takes '{input.Carries}' as {input.Signature}; its tokenizer makes {taken}.");
            }

            Require(path, BoundaryTensors.Reads(encoder.Part, BoundaryTensors.TokenIds), $"{field} does not take token_ids.");
        }

        private static void AddOutputs(string path, PartDescription part, Dictionary<string, string> made)
        {
            foreach (var output in part.Outputs)
            {
                var isRow = output.IsPerRow && output.Type == "float32" && output.Shape.Skip(1).All(side => side.Symbol == null);
                Require(path, isRow, $"'{part.File}' makes '{output.Carries}' as {output.Signature}; it must be float32 with batch first and then numbers.");
                Require(path, !made.ContainsKey(output.Carries), $"'{part.File}' makes '{output.Carries}', which another text encoder makes too.");
                made.Add(output.Carries, output.Signature);
            }
        }

        private static Dictionary<string, string> Joined(string path, PartDescription join, Dictionary<string, string> made)
        {
            foreach (var input in join.Inputs)
            {
                Require(path, made.TryGetValue(input.Carries, out var signature), $"'{join.File}' takes '{input.Carries}', which no text encoder makes.");
                Require(path, input.Signature == signature, $"'{join.File}' takes '{input.Carries}' as {input.Signature}, but a text encoder makes {signature}.");
            }

            var joined = new Dictionary<string, string>();
            AddOutputs(path, join, joined);
            return joined;
        }

        private static void CheckConditioning(
            string path, ConditioningDescription conditioning, Dictionary<string, string> made)
        {
            foreach (var input in conditioning.Inputs)
            {
                var needed = $"float32[{string.Join(", ", input.Shape.Select(side => new TensorDimension(side)).Prepend(new TensorDimension(TensorDimension.Batch)))}]";
                Require(path, made.TryGetValue(input.Name, out var signature), $"text does not make the conditioning input '{input.Name}'.");
                Require(path, signature == needed, $"text makes '{input.Name}' as {signature}; the conditioning input is {needed}.");
            }

            foreach (var name in made.Keys)
            {
                Require(path, conditioning.Inputs.Any(input => input.Name == name), $"text makes '{name}', which is no conditioning input.");
            }
        }
    }
}

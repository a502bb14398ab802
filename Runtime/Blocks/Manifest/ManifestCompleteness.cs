using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// Checks that nothing in a manifest is null: JSON may say <c>null</c> where the types do not, and all further checks
    /// trust the types.
    /// </summary>
    internal static class ManifestCompleteness
    {
        /// <exception cref="ManifestException">A value is null.</exception>
        public static void Check(string path, BlockModelManifest manifest)
        {
            RequireValue(path, manifest.Name, "name");
            RequireValue(path, manifest.Description, "description");
            RequireValue(path, manifest.License, "license");
            RequireValue(path, manifest.Latent, "latent");
            RequireValue(path, manifest.Schedule, "schedule");
            RequireValue(path, manifest.Conditioning, "conditioning");
            RequireItems(path, manifest.Conditioning.Classes, "conditioning.classes");
            for (var index = 0; index < manifest.Conditioning.Classes.Count; index++)
            {
                RequireValue(path, manifest.Conditioning.Classes[index].Name, $"conditioning.classes[{index}].name");
            }

            RequireItems(path, manifest.Conditioning.Inputs, "conditioning.inputs");
            for (var index = 0; index < manifest.Conditioning.Inputs.Count; index++)
            {
                RequireValue(path, manifest.Conditioning.Inputs[index].Name, $"conditioning.inputs[{index}].name");
                RequireValue(path, manifest.Conditioning.Inputs[index].Shape, $"conditioning.inputs[{index}].shape");
            }

            CheckWeights(path, manifest.Weights, "weights");

            if (manifest.Context != null)
            {
                CheckPart(path, manifest.Context, "context");
            }

            if (manifest.Decoder != null)
            {
                CheckPart(path, manifest.Decoder.Part, "decoder.part");
                if (manifest.Decoder.Encoder != null)
                {
                    CheckPart(path, manifest.Decoder.Encoder, "decoder.encoder");
                }
            }

            if (manifest.Detail != null)
            {
                CheckParts(path, manifest.Detail.Parts, "detail.parts");
            }

            CheckPart(path, manifest.Condition, "condition");
            CheckPart(path, manifest.Embedding, "embedding");
            CheckParts(path, manifest.Trunk, "trunk");
            CheckPart(path, manifest.Verify, "verify");
            CheckPart(path, manifest.Head, "head");
            if (manifest.Text != null)
            {
                CheckText(path, manifest.Text);
            }
        }

        private static void CheckText(string path, TextDescription text)
        {
            CheckWeights(path, text.Weights, "text.weights");
            RequireItems(path, text.Encoders, "text.encoders");
            for (var index = 0; index < text.Encoders.Count; index++)
            {
                var encoder = text.Encoders[index];
                var field = $"text.encoders[{index}].tokenizer";
                CheckPart(path, encoder.Part, $"text.encoders[{index}].part");
                RequireValue(path, encoder.Tokenizer, field);
                RequireValue(path, encoder.Tokenizer.Vocabulary, $"{field}.vocabulary");
                RequireValue(path, encoder.Tokenizer.Vocabulary.File, $"{field}.vocabulary.file");
                RequireValue(path, encoder.Tokenizer.EndToken, $"{field}.endToken");
                RequireValue(path, encoder.Tokenizer.PaddingToken, $"{field}.paddingToken");
                if (encoder.Tokenizer.Merges != null)
                {
                    RequireValue(path, encoder.Tokenizer.Merges.File, $"{field}.merges.file");
                }
            }

            if (text.Join != null)
            {
                CheckPart(path, text.Join, "text.join");
            }
        }

        private static void CheckWeights(string path, IReadOnlyList<DataFile> weights, string field)
        {
            RequireItems(path, weights, field);
            for (var index = 0; index < weights.Count; index++)
            {
                RequireValue(path, weights[index].File, $"{field}[{index}].file");
            }
        }

        private static void CheckParts(string path, IReadOnlyList<PartDescription> parts, string field)
        {
            RequireItems(path, parts, field);
            for (var index = 0; index < parts.Count; index++)
            {
                CheckPart(path, parts[index], $"{field}[{index}]");
            }
        }

        private static void CheckPart(string path, PartDescription part, string field)
        {
            RequireValue(path, part, field);
            RequireValue(path, part.File, $"{field}.file");
            RequireValue(path, part.Sha256, $"{field}.sha256");
            CheckTensors(path, part.Inputs, $"{field}.inputs");
            CheckTensors(path, part.Outputs, $"{field}.outputs");
        }

        private static void CheckTensors(string path, IReadOnlyList<TensorDescription> tensors, string field)
        {
            RequireItems(path, tensors, field);
            for (var index = 0; index < tensors.Count; index++)
            {
                RequireValue(path, tensors[index].Name, $"{field}[{index}].name");
                RequireValue(path, tensors[index].Carries, $"{field}[{index}].carries");
                RequireValue(path, tensors[index].Type, $"{field}[{index}].type");
                RequireValue(path, tensors[index].Shape, $"{field}[{index}].shape");
            }
        }

        private static void RequireItems<T>(string path, IReadOnlyList<T> items, string field)
            where T : class
        {
            RequireValue(path, items, field);
            for (var index = 0; index < items.Count; index++)
            {
                RequireValue(path, items[index], $"{field}[{index}]");
            }
        }

        private static void RequireValue(string path, object? value, string field) =>
            ManifestRule.Require(path, value != null, $"{field} is null; give it a value, or export the block model again.");
    }
}

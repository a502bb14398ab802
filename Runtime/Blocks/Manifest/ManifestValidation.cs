using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Diffusion;
using static SpeCa.Runtime.Blocks.ManifestRule;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Checks all that a manifest says, before any file is opened.</summary>
    internal static class ManifestValidation
    {
        private const int LargestSide = 16384;
        private const int OldestOpset = 13;
        private const int NewestOpset = 99;
        private const int LargestBatch = 64;
        private const int MostBlocks = 4096;
        private const string OwnFormat = ".ort";

        public static void Check(string path, BlockModelManifest manifest)
        {
            Require(path, manifest.SchemaVersion == BlockModelManifest.CurrentSchemaVersion, $"schemaVersion is {manifest.SchemaVersion}; this version of the library reads {BlockModelManifest.CurrentSchemaVersion}. Export the block model with the exporter of this version.");
            ManifestCompleteness.Check(path, manifest);
            Require(path, manifest.Name.Length > 0, "name is empty; give the model a name.");
            CheckOpset(path, manifest.Opset, "opset");
            CheckLatent(path, manifest.Latent);
            CheckSchedule(path, manifest.Schedule);
            ConditioningValidation.Check(path, manifest.Conditioning);
            Require(path, manifest.Batch == null || (manifest.Batch >= 1 && manifest.Batch <= LargestBatch), $"batch is {manifest.Batch}; it must be 1 to {LargestBatch}, or absent.");
            CheckWeights(path, manifest.Weights, "weights");
            Require(path, manifest.Trunk.Count > 0, "trunk has no chunk; at least one is needed.");
            Require(path, manifest.Verify.Blocks == 1, $"verify.blocks is {manifest.Verify.Blocks}; the verify block is exactly one block.");
            if (manifest.Context != null)
            {
                CheckPart(path, manifest.Context, "context");
            }

            CheckPart(path, manifest.Condition, "condition");
            CheckPart(path, manifest.Embedding, "embedding");
            for (var chunk = 0; chunk < manifest.Trunk.Count; chunk++)
            {
                CheckPart(path, manifest.Trunk[chunk], $"trunk[{chunk}]");
                Require(path, manifest.Trunk[chunk].Blocks > 0, $"trunk[{chunk}].blocks is {manifest.Trunk[chunk].Blocks}; a chunk has at least one block.");
            }

            CheckPart(path, manifest.Verify, "verify");
            CheckPart(path, manifest.Head, "head");
            BoundaryValidation.Check(path, manifest);
            if (manifest.Detail != null)
            {
                for (var part = 0; part < manifest.Detail.Parts.Count; part++)
                {
                    CheckPart(path, manifest.Detail.Parts[part], $"detail.parts[{part}]");
                }

                DetailValidation.Check(path, manifest, manifest.Detail);
            }

            if (manifest.Decoder != null)
            {
                CheckPart(path, manifest.Decoder.Part, "decoder.part");
                if (manifest.Decoder.Encoder != null)
                {
                    CheckPart(path, manifest.Decoder.Encoder, "decoder.encoder");
                }

                DecoderValidation.Check(path, manifest, manifest.Decoder);
            }

            if (manifest.Text != null)
            {
                CheckTextFiles(path, manifest.Text);
                TextValidation.Check(path, manifest, manifest.Text);
            }

            SizeValidation.Check(path, manifest);
        }

        private static void CheckTextFiles(string path, TextDescription text)
        {
            CheckWeights(path, text.Weights, "text.weights");
            for (var index = 0; index < text.Encoders.Count; index++)
            {
                var field = $"text.encoders[{index}]";
                var tokenizer = text.Encoders[index].Tokenizer;
                CheckPart(path, text.Encoders[index].Part, $"{field}.part");
                CheckDataFile(path, tokenizer.Vocabulary, $"{field}.tokenizer.vocabulary");
                if (tokenizer.Merges != null)
                {
                    CheckDataFile(path, tokenizer.Merges, $"{field}.tokenizer.merges");
                }
            }

            if (text.Join != null)
            {
                CheckPart(path, text.Join, "text.join");
            }
        }

        private static void CheckOpset(string path, int opset, string field) =>
            Require(path, opset >= OldestOpset && opset <= NewestOpset, $"{field} is {opset}; {OldestOpset} or newer is needed.");

        private static void CheckLatent(string path, LatentDescription latent)
        {
            Require(path, latent.Channels > 0 && latent.Channels <= 1024, $"latent.channels is {latent.Channels}; it must be 1 to 1024.");
            Require(path, latent.Patch > 0 && latent.Patch <= LargestSide, $"latent.patch is {latent.Patch}; it must be at least 1.");
            if (latent.FixedSize)
            {
                foreach (var side in new[] { latent.Height, latent.Width })
                {
                    Require(path, side > 0 && side <= LargestSide && side % latent.Patch == 0, $"latent size {side} must be a multiple of {latent.Patch} in 1..{LargestSide}.");
                }

                return;
            }

            Require(path, latent.MinimumSize > 0 && latent.MinimumSize <= latent.MaximumSize && latent.MaximumSize <= LargestSide, $"latent.minimumSize..maximumSize is {latent.MinimumSize}..{latent.MaximumSize}; it must lie in 1..{LargestSide}.");
            foreach (var side in new[] { latent.Height, latent.Width })
            {
                Require(
                    path,
                    side >= latent.MinimumSize && side <= latent.MaximumSize && side % latent.Patch == 0,
                    $"latent size {side} must be a multiple of {latent.Patch} in {latent.MinimumSize}..{latent.MaximumSize}.");
            }
        }

        private static void CheckSchedule(string path, NoiseScheduleDescription schedule)
        {
            try
            {
                _ = new NoiseSchedule(schedule);
            }
            catch (InvalidSettingException error)
            {
                throw new ManifestException(path, $"schedule: {error.Message}", error);
            }
        }

        private static void CheckWeights(string path, IReadOnlyList<DataFile> weights, string field)
        {
            var files = new HashSet<string>();
            foreach (var file in weights)
            {
                CheckDataFile(path, file, field);
                Require(path, files.Add(file.File), $"{field} has '{file.File}' twice.");
            }
        }

        private static void CheckDataFile(string path, DataFile file, string field)
        {
            Require(path, FolderFile.IsInside(file.File), $"{field} has the file '{file.File}'; it must lie in the model's folder, with / between folders.");
            Require(path, file.Bytes > 0, $"{field} has '{file.File}' with {file.Bytes} bytes; state its size.");
            Require(path, file.Sha256 == null || IsHash(file.Sha256), $"{field} has '{file.File}' with sha256 '{file.Sha256}'; it must be 64 hexadecimal digits.");
        }

        private static void CheckPart(string path, PartDescription part, string field)
        {
            Require(path, part.File.Length > 0, $"{field}.file is missing; name the part's ONNX file.");
            Require(path, FolderFile.IsInside(part.File), $"{field}.file is '{part.File}'; it must lie in the model's folder, with / between folders.");
            Require(path, !part.File.EndsWith(OwnFormat, StringComparison.OrdinalIgnoreCase), $"{field}.file is '{part.File}'; ONNX Runtime's own format cannot be checked: name an ONNX file.");
            Require(path, IsHash(part.Sha256), $"{field}.sha256 is '{part.Sha256}'; it must be 64 hexadecimal digits.");
            CheckOpset(path, part.Opset ?? OldestOpset, $"{field}.opset");
            Require(path, part.Blocks >= 0 && part.Blocks <= MostBlocks, $"{field}.blocks is {part.Blocks}; it must be 0 to {MostBlocks}.");
            CheckTensors(path, part.Inputs, $"{field}.inputs");
            CheckTensors(path, part.Outputs, $"{field}.outputs");
        }

        private static void CheckTensors(string path, IReadOnlyList<TensorDescription> tensors, string field)
        {
            Require(path, tensors.Count > 0, $"{field} is empty; name the tensors of the graph.");
            var names = new HashSet<string>();
            var carried = new HashSet<string>();
            foreach (var tensor in tensors)
            {
                Require(path, tensor.Name.Length > 0 && tensor.Carries.Length > 0, $"{field} has a tensor without 'name' or 'carries'; give it both.");
                Require(path, names.Add(tensor.Name), $"{field} has '{tensor.Name}' twice.");
                Require(path, carried.Add(tensor.Carries), $"{field} carries '{tensor.Carries}' twice.");
                Require(path, tensor.Type == "float32" || tensor.Type == "int64", $"{field} has '{tensor.Name}' of type '{tensor.Type}'; float32 and int64 are known.");
                for (var axis = 0; axis < tensor.Shape.Count; axis++)
                {
                    var dimension = tensor.Shape[axis];
                    Require(path, dimension.IsKnown, $"{field} has '{tensor.Name}' with dimension '{dimension}'; use a number above 0, batch, height, width or tokens, or 2 to {TensorDimension.LargestFactor} times height or width, as 4*height.");
                    Require(path, axis == 0 || dimension.Symbol != TensorDimension.Batch, $"{field} has '{tensor.Name}' as {tensor.Signature}; batch must be its first dimension.");
                }
            }
        }

        private static bool IsHash(string text) => text.Length == 64 && text.All(Uri.IsHexDigit);
    }
}

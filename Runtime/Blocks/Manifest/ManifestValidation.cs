using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Checks that a manifest is complete and that its parts fit together, before any file is opened.</summary>
    internal static class ManifestValidation
    {
        private const int LargestSide = 16384;

        public static void Check(string path, BlockModelManifest manifest)
        {
            if (manifest.SchemaVersion != BlockModelManifest.CurrentSchemaVersion)
            {
                throw new ManifestException(path, $"schemaVersion is {manifest.SchemaVersion}; this version of the library reads {BlockModelManifest.CurrentSchemaVersion}.");
            }

            Require(path, manifest.Name.Length > 0, "name is empty.");
            Require(path, manifest.Opset >= 13 && manifest.Opset <= 99, $"opset is {manifest.Opset}; 13 or newer is needed.");
            CheckLatent(path, manifest.Latent);
            CheckConditioning(path, manifest.Conditioning);
            Require(path, manifest.Trunk.Count > 0, "trunk has no chunk; at least one is needed.");
            Require(path, manifest.Verify.Blocks == 1, $"verify.blocks is {manifest.Verify.Blocks}; the verify block is exactly one block.");
            foreach (var part in manifest.Parts)
            {
                CheckPart(path, part);
            }

            CheckFlow(path, manifest);
        }

        private static void CheckLatent(string path, LatentDescription latent)
        {
            Require(path, latent.Channels > 0 && latent.Channels <= 1024, $"latent.channels is {latent.Channels}; it must be 1 to 1024.");
            Require(path, latent.Patch > 0 && latent.Patch <= LargestSide, $"latent.patch is {latent.Patch}; it must be at least 1.");
            Require(path, latent.MinimumSize > 0 && latent.MinimumSize <= latent.MaximumSize && latent.MaximumSize <= LargestSide, $"latent.minimumSize..maximumSize is {latent.MinimumSize}..{latent.MaximumSize}; it must lie in 1..{LargestSide}.");
            foreach (var side in new[] { latent.Height, latent.Width })
            {
                Require(
                    path,
                    side >= latent.MinimumSize && side <= latent.MaximumSize && side % latent.Patch == 0,
                    $"latent size {side} must be a multiple of {latent.Patch} in {latent.MinimumSize}..{latent.MaximumSize}.");
            }
        }

        private static void CheckConditioning(string path, ConditioningDescription conditioning)
        {
            Require(path, conditioning.Classes.Count > 0, "conditioning.classes is empty.");
            Require(path, conditioning.UnconditionalLabel == null || conditioning.UnconditionalLabel >= 0, $"conditioning.unconditionalLabel is {conditioning.UnconditionalLabel}; it cannot be negative.");
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var material in conditioning.Classes)
            {
                Require(path, material.Name.Length > 0, "conditioning.classes has a class without a name.");
                Require(path, names.Add(material.Name), $"conditioning.classes has '{material.Name}' twice.");
                Require(path, material.Roughness >= 0 && material.Roughness <= 1, $"class '{material.Name}' has roughness {material.Roughness}; it must be 0 to 1.");
                Require(path, material.Relief >= 0 && material.Relief <= 1, $"class '{material.Name}' has relief {material.Relief}; it must be 0 to 1.");
            }
        }

        private static void CheckPart(string path, PartDescription part)
        {
            Require(path, part.File.Length > 0, "a part has no file.");
            Require(path, IsInside(part.File), $"'{part.File}' leaves the model's folder; parts must lie inside it.");
            Require(path, part.Sha256.Length == 64 && part.Sha256.All(Uri.IsHexDigit), $"sha256 of '{part.File}' is '{part.Sha256}'; it must be 64 hexadecimal digits.");
            Require(path, part.Inputs.Count > 0 && part.Outputs.Count > 0, $"'{part.File}' needs inputs and outputs.");
            foreach (var tensor in part.Inputs.Concat(part.Outputs))
            {
                Require(path, tensor.Name.Length > 0 && tensor.Carries.Length > 0, $"'{part.File}' has a tensor without name or 'carries'.");
                Require(path, tensor.Type == "float32" || tensor.Type == "int64", $"tensor '{tensor.Name}' of '{part.File}' has type '{tensor.Type}'; float32 and int64 are known.");
                foreach (var dimension in tensor.Shape)
                {
                    Require(path, IsKnown(dimension), $"tensor '{tensor.Name}' of '{part.File}' has dimension '{dimension}'; use a number above 0, batch, height, width or tokens.");
                }
            }
        }

        // Follows the tensors through the parts: whatever a part reads must have been written before, in the same shape.
        private static void CheckFlow(string path, BlockModelManifest manifest)
        {
            var written = new Dictionary<string, TensorDescription>();
            foreach (var part in manifest.Parts)
            {
                foreach (var input in part.Inputs.Where(input => !BoundaryTensors.IsGiven(input.Carries)))
                {
                    Require(path, written.ContainsKey(input.Carries), $"'{part.File}' reads '{input.Carries}', which no earlier part writes.");
                    var source = written[input.Carries];
                    Require(path, source.Signature == input.Signature, $"'{part.File}' reads '{input.Carries}' as {input.Signature}, but it is written as {source.Signature}.");
                }

                foreach (var output in part.Outputs)
                {
                    written[output.Carries] = output;
                }
            }

            Require(path, manifest.Head.Outputs.Any(output => output.Carries == BoundaryTensors.Output), "no output of the head carries 'output'.");
            foreach (var constant in BoundaryTensors.ConstantsOf(manifest))
            {
                Require(path, !constant.IsPerRow, $"'{manifest.Embedding.File}' writes '{constant.Carries}' for every row; beside the hidden tensors it may only write what is the same for all.");
            }

            var hidden = BoundaryTensors.HiddenOf(manifest);
            Require(path, hidden.Count > 0, "the verify block passes nothing on; it must carry at least one hidden tensor.");
            foreach (var chunk in manifest.Trunk.Concat(new[] { manifest.Verify }))
            {
                Require(path, hidden.All(tensor => chunk.Outputs.Any(output => output.Carries == tensor.Carries)) && chunk.Outputs.Count == hidden.Count, $"'{chunk.File}' must write exactly the hidden tensors that the verify block writes.");
            }
        }

        private static bool IsInside(string file) =>
            !Path.IsPathRooted(file) && !file.Contains(':') && !file.Split('/', '\\').Contains("..");

        private static bool IsKnown(TensorDimension dimension) =>
            dimension.Symbol == null
                ? dimension.Size > 0
                : dimension.Symbol is TensorDimension.Batch or TensorDimension.Height or TensorDimension.Width or TensorDimension.Tokens;

        private static void Require(string path, bool holds, string otherwise)
        {
            if (!holds)
            {
                throw new ManifestException(path, otherwise);
            }
        }
    }
}

using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Finds what a manifest sets to null, so that the checks after it need not ask.</summary>
    internal static class ManifestCompleteness
    {
        public static void Check(string path, BlockModelManifest manifest)
        {
            Require(path, "name", manifest.Name);
            Require(path, "latent", manifest.Latent);
            Require(path, "schedule", manifest.Schedule);
            Require(path, "conditioning", manifest.Conditioning);
            foreach (var material in RequireAll(path, "conditioning.classes", manifest.Conditioning.Classes))
            {
                Require(path, "name of a class", material.Name);
            }

            CheckPart(path, "condition", manifest.Condition);
            CheckPart(path, "embedding", manifest.Embedding);
            foreach (var chunk in RequireAll(path, "trunk", manifest.Trunk))
            {
                CheckPart(path, "trunk", chunk);
            }

            CheckPart(path, "verify", manifest.Verify);
            CheckPart(path, "head", manifest.Head);
        }

        private static void CheckPart(string path, string name, PartDescription part)
        {
            Require(path, name, part);
            Require(path, $"{name}.file", part.File);
            Require(path, $"{name}.sha256", part.Sha256);
            foreach (var tensor in RequireAll(path, $"{name}.inputs", part.Inputs))
            {
                CheckTensor(path, name, tensor);
            }

            foreach (var tensor in RequireAll(path, $"{name}.outputs", part.Outputs))
            {
                CheckTensor(path, name, tensor);
            }
        }

        private static void CheckTensor(string path, string part, TensorDescription tensor)
        {
            Require(path, $"name of a tensor of {part}", tensor.Name);
            Require(path, $"carries of a tensor of {part}", tensor.Carries);
            Require(path, $"type of a tensor of {part}", tensor.Type);
            Require(path, $"shape of a tensor of {part}", tensor.Shape);
        }

        private static IReadOnlyList<T> RequireAll<T>(string path, string field, IReadOnlyList<T> values)
            where T : class
        {
            Require(path, field, values);
            foreach (var value in values)
            {
                Require(path, $"an entry of {field}", value);
            }

            return values;
        }

        private static void Require(string path, string field, object? value)
        {
            if (value == null)
            {
                throw new ManifestException(path, $"{field} is null. Give it a value.");
            }
        }
    }
}

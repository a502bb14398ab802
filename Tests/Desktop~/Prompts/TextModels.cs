using System.IO;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace SpeCa.Tests.Prompts
{
    /// <summary>The small text encoders, and what PyTorch makes of prompts with them; see PromptScripts~.</summary>
    internal static class TextModels
    {
        public static string PathOf(string name) => Path.Combine(Folder, name + ".onnx");

        /// <summary>What a pipeline makes of some prompts: each with its number in prompts.json, and values by input.</summary>
        public static JsonArray Expected(string pipeline) =>
            JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")))![pipeline]!.AsArray();

        private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Prompts", "Models");
    }
}

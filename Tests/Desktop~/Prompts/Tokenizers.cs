using System.IO;
using System.Text.Json;
using NUnit.Framework;
using SpeCa.Prompts;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tests.Prompts
{
    /// <summary>The small tokenizers, with special tokens as CLIP and T5 have them.</summary>
    internal static class Tokenizers
    {
        public static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Prompts", "Tokenizers");

        public static PromptTokenizer Clip(int length, string padding = "<|endoftext|>") =>
            PromptTokenizer.Load(Folder, Describe(Folder, "clip", length) with { PaddingToken = padding });

        public static PromptTokenizer T5(int length, bool lowercase = false) =>
            PromptTokenizer.Load(Folder, Describe(Folder, "t5", length) with { Lowercase = lowercase });

        public static TokenizerDescription Describe(string folder, string kind, int length) => kind == "clip"
            ? new TokenizerDescription
            {
                Kind = TokenizerKind.ClipBpe,
                Vocabulary = Data(folder, "clip/vocab.json"),
                Merges = Data(folder, "clip/merges.txt"),
                Length = length,
                StartToken = "<|startoftext|>",
                EndToken = "<|endoftext|>",
                PaddingToken = "<|endoftext|>",
            }
            : new TokenizerDescription
            {
                Kind = TokenizerKind.SentencePiece,
                Vocabulary = Data(folder, "t5/spiece.model"),
                Length = length,
                EndToken = "</s>",
                PaddingToken = "<pad>",
            };

        public static T Read<T>(params string[] file) =>
            JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, Path.Combine(file))))!;

        public static void CopyTo(string folder)
        {
            foreach (var file in new[] { "clip/vocab.json", "clip/merges.txt", "t5/spiece.model" })
            {
                var target = Path.Combine(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Path.Combine(Folder, file), target);
            }
        }

        private static DataFile Data(string folder, string file)
        {
            var path = Path.Combine(folder, file);
            return new DataFile { File = file, Bytes = new FileInfo(path).Length, Sha256 = FileHash.Of(path) };
        }
    }
}

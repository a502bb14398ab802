using System.Collections.Generic;
using System.IO;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import
{
    /// <summary>Reads tokenizer_config.json and finds the vocabulary beside it.</summary>
    internal static class TokenizerConfig
    {
        private const string ClipStart = "<|startoftext|>";
        private const string ClipEnd = "<|endoftext|>";
        private const int ClipTokens = 77;

        private static readonly Dictionary<string, TokenizerKind> _classes = new Dictionary<string, TokenizerKind>
        {
            ["CLIPTokenizer"] = TokenizerKind.ClipBpe,
            ["CLIPTokenizerFast"] = TokenizerKind.ClipBpe,
            ["T5Tokenizer"] = TokenizerKind.SentencePiece,
            ["T5TokenizerFast"] = TokenizerKind.SentencePiece,
        };

        /// <summary>Reads a tokenizer of a pipeline.</summary>
        /// <param name="folder">The pipeline's folder.</param>
        /// <param name="component">The tokenizer's folder in it.</param>
        /// <exception cref="ImportException">The tokenizer is not known, or a file is missing.</exception>
        public static PipelineTokenizer Read(string folder, string component)
        {
            var file = ConfigFile.Read(folder, $"{component}/tokenizer_config.json");
            return file.Known("tokenizer_class", _classes) == TokenizerKind.ClipBpe
                ? new PipelineTokenizer
                {
                    Kind = TokenizerKind.ClipBpe,
                    Vocabulary = Found(folder, component, "vocab.json"),
                    Merges = Found(folder, component, "merges.txt"),
                    MaximumTokens = file.Limit("model_max_length") ?? ClipTokens,
                    StartToken = file.Token("bos_token", ClipStart),
                    EndToken = file.Token("eos_token", ClipEnd),
                    PaddingToken = file.Token("pad_token", ClipEnd),
                }
                : new PipelineTokenizer
                {
                    Kind = TokenizerKind.SentencePiece,
                    Vocabulary = Found(folder, component, "spiece.model"),
                    MaximumTokens = file.Limit("model_max_length"),
                    EndToken = file.Token("eos_token", "</s>"),
                    PaddingToken = file.Token("pad_token", "<pad>"),
                };
        }

        private static string Found(string folder, string component, string name)
        {
            var path = PipelineFolder.Find(folder, $"{component}/{name}");
            return File.Exists(path)
                ? path
                : throw new ImportException(path, "the file is missing. Copy it from the pretrained pipeline's tokenizer of the same name.");
        }
    }
}

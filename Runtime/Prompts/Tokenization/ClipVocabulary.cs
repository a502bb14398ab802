using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.ML.Tokenizers;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Prompts.Tokenization
{
    /// <summary>
    /// CLIP's byte pair encoding (Radford et al. 2021) as Hugging Face's CLIPTokenizerFast does it: composed Unicode,
    /// lower case, words by a pattern, and pairs of bytes merged within them.
    /// </summary>
    internal sealed class ClipVocabulary : ITokenVocabulary
    {
        private const string EndOfWord = "</w>";
        private const string Header = "#version";

        // Those of the largest multilingual vocabularies are a tenth of it.
        internal const int LargestFile = 64 << 20;

        private static readonly Regex _words = new Regex(
            @"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+", RegexOptions.CultureInvariant);

        private readonly IReadOnlyDictionary<string, int> _ids;
        private readonly BpeTokenizer _tokenizer;

        private ClipVocabulary(IReadOnlyDictionary<string, int> ids, BpeTokenizer tokenizer)
        {
            _ids = ids;
            _tokenizer = tokenizer;
        }

        /// <param name="vocabulary">The path of vocab.json.</param>
        /// <param name="merges">The path of merges.txt.</param>
        /// <param name="unknown">The token for bytes that the vocabulary does not have.</param>
        /// <exception cref="ModelFileException">A file is damaged, or one does not belong to the other.</exception>
        public static ClipVocabulary Load(string vocabulary, string merges, string unknown)
        {
            var ids = ReadIds(vocabulary);
            try
            {
                var lines = SmallFile.ReadText(merges, LargestFile).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && !line.StartsWith(Header, StringComparison.Ordinal));
                var tokenizer = BpeTokenizer.Create(new BpeOptions(ids)
                {
                    Merges = lines.ToArray(),
                    ByteLevel = true,
                    EndOfWordSuffix = EndOfWord,
                    PreTokenizer = new RegexPreTokenizer(_words, specialTokens: null),
                    UnknownToken = unknown,
                });
                return new ClipVocabulary(ids, tokenizer);
            }
            catch (Exception error) when (!(error is OutOfMemoryException))
            {
                throw new ModelFileException(
                    merges, $"its merges do not fit {Path.GetFileName(vocabulary)}. Copy both from one tokenizer. ({error.Message})", error);
            }
        }

        /// <inheritdoc/>
        public IReadOnlyList<int> Split(string text) => _tokenizer.EncodeToIds(LowerCase.Of(text.Normalize()));

        /// <inheritdoc/>
        public int? IdOf(string token) => _ids.TryGetValue(token, out var id) ? id : (int?)null;

        private static Dictionary<string, int> ReadIds(string file)
        {
            try
            {
                var ids = JsonSerializer.Deserialize<Dictionary<string, int>>(SmallFile.ReadText(file, LargestFile)) ?? throw new JsonException("It is null.");
                return ids.Values.All(id => id >= 0) ? ids : throw new JsonException("A number is below 0.");
            }
            catch (Exception error) when (error is JsonException || error is IOException || error is UnauthorizedAccessException)
            {
                throw new ModelFileException(file, $"it is no JSON object of tokens and numbers. Copy it again. ({error.Message})", error);
            }
        }
    }
}

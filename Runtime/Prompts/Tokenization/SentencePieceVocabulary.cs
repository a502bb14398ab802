using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.ML.Tokenizers;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Prompts.Tokenization
{
    /// <summary>SentencePiece (Kudo and Richardson 2018), with the model's own normalization.</summary>
    internal sealed class SentencePieceVocabulary : ITokenVocabulary
    {
        private readonly SentencePieceTokenizer _tokenizer;

        private SentencePieceVocabulary(SentencePieceTokenizer tokenizer) => _tokenizer = tokenizer;

        /// <param name="model">The path of spiece.model.</param>
        /// <exception cref="ModelFileException">The file is damaged.</exception>
        public static SentencePieceVocabulary Load(string model)
        {
            try
            {
                using var bytes = new MemoryStream(SentencePieceModel.WithStartPiece(SmallFile.ReadBytes(model, ClipVocabulary.LargestFile)));
                return new SentencePieceVocabulary(
                    SentencePieceTokenizer.Create(bytes, addBeginningOfSentence: false, addEndOfSentence: false));
            }
            catch (Exception error) when (!(error is OutOfMemoryException))
            {
                throw new ModelFileException(model, $"it is no SentencePiece model, or is cut short. Copy it again. ({error.Message})", error);
            }
        }

        // SentencePiece makes one unknown token of a whole stretch that it does not know; the library makes one of each.
        /// <inheritdoc/>
        public IReadOnlyList<int> Split(string text)
        {
            var split = _tokenizer.EncodeToIds(text);
            var ids = new List<int>(split.Count);
            foreach (var id in split)
            {
                var repeatsUnknown = id == _tokenizer.UnknownId && ids.Count > 0 && ids[ids.Count - 1] == id;
                if (!repeatsUnknown)
                {
                    ids.Add(id);
                }
            }

            return ids;
        }

        /// <inheritdoc/>
        public int? IdOf(string token) => _tokenizer.Vocabulary.TryGetValue(token, out var id) ? id : (int?)null;
    }
}

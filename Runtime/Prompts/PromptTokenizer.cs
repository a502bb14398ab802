using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Prompts.Tokenization;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Prompts
{
    /// <summary>
    /// Makes tokens of prompts as Hugging Face's tokenizers for CLIP and T5 do, padded or cut to the encoder's length. A
    /// special token that is written out in a prompt is text like any other. Letters whose accents are characters of their
    /// own are composed for CLIP by .NET, which programs with <c>InvariantGlobalization</c> do not let it do.
    /// </summary>
    public sealed class PromptTokenizer
    {
        private readonly TokenizerDescription _description;
        private readonly ITokenVocabulary _vocabulary;
        private readonly int? _start;
        private readonly int _end;
        private readonly int _padding;

        private PromptTokenizer(string file, TokenizerDescription description, ITokenVocabulary vocabulary)
        {
            _description = description;
            _vocabulary = vocabulary;
            _start = description.StartToken == null ? (int?)null : IdOf(file, description.StartToken);
            _end = IdOf(file, description.EndToken);
            _padding = IdOf(file, description.PaddingToken);
        }

        /// <summary>The tokens of every prompt, start, end and padding among them.</summary>
        public int Length => _description.Length;

        /// <summary>Loads a tokenizer.</summary>
        /// <param name="folder">The block model's folder.</param>
        /// <param name="description">What its manifest says.</param>
        /// <param name="verifyHashes">Whether the files' SHA-256 is checked.</param>
        /// <exception cref="ModelFileException">A file is missing, damaged or not the one that is described.</exception>
        public static PromptTokenizer Load(string folder, TokenizerDescription description, bool verifyHashes = true)
        {
            string Checked(DataFile file) => ModelFile.CheckData(folder, file, verifyHashes);
            var vocabulary = Checked(description.Vocabulary);
            return new PromptTokenizer(vocabulary, description, description.Kind == TokenizerKind.ClipBpe
                ? ClipVocabulary.Load(vocabulary, Checked(description.Merges!), description.EndToken)
                : (ITokenVocabulary)SentencePieceVocabulary.Load(vocabulary));
        }

        /// <summary>Makes tokens of a prompt.</summary>
        /// <param name="prompt">Any text; it may be empty.</param>
        /// <exception cref="InvalidSettingException">The prompt is no valid Unicode.</exception>
        public TokenizedPrompt Tokenize(string prompt)
        {
            CheckUnicode(prompt ?? throw new ArgumentNullException(nameof(prompt)));
            var text = _vocabulary.Split(_description.Lowercase ? LowerCase.Of(prompt) : prompt);
            var room = Length - (_start == null ? 1 : 2);
            var ids = new List<int>(Length);
            if (_start is { } start)
            {
                ids.Add(start);
            }

            ids.AddRange(text.Take(room));
            ids.Add(_end);
            var used = ids.Count;
            ids.AddRange(Enumerable.Repeat(_padding, Length - used));
            return new TokenizedPrompt(ids, used, Math.Max(0, text.Count - room));
        }

        private int IdOf(string file, string token) => _vocabulary.IdOf(token) ?? throw new ModelFileException(
            file, $"it does not have the token '{token}', which the manifest names. The file belongs to another tokenizer: copy it again.");

        // Half of a pair has no bytes, and what becomes of it would depend on the system.
        private static void CheckUnicode(string prompt)
        {
            for (var at = 0; at < prompt.Length; at++)
            {
                if (char.IsHighSurrogate(prompt[at]) && at + 1 < prompt.Length && char.IsLowSurrogate(prompt[at + 1]))
                {
                    at++;
                }
                else if (char.IsSurrogate(prompt[at]))
                {
                    throw new InvalidSettingException(nameof(prompt), $"no valid Unicode at its character {at + 1}", "Leave that character out.");
                }
            }
        }
    }
}

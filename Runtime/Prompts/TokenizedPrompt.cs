using System.Collections.Generic;

namespace SpeCa.Prompts
{
    /// <summary>A prompt as tokens.</summary>
    public sealed class TokenizedPrompt
    {
        internal TokenizedPrompt(IReadOnlyList<int> ids, int used, int leftOut)
        {
            Ids = ids;
            Used = used;
            LeftOut = leftOut;
        }

        /// <summary>The tokens, as many as the tokenizer's length.</summary>
        public IReadOnlyList<int> Ids { get; }

        /// <summary>How many of them, from the first, are start, text and end; the others are padding.</summary>
        public int Used { get; }

        /// <summary>Tokens of the text that did not fit and were left out.</summary>
        public int LeftOut { get; }
    }
}

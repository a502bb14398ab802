using System.Collections.Generic;

namespace SpeCa.Prompts.Tokenization
{
    /// <summary>Splits text into the tokens of a vocabulary, without start, end and padding.</summary>
    internal interface ITokenVocabulary
    {
        /// <summary>The tokens of a text, which has no lone surrogates.</summary>
        IReadOnlyList<int> Split(string text);

        /// <summary>A token's number; null where the vocabulary does not have it.</summary>
        int? IdOf(string token);
    }
}

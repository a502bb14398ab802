using System;

namespace SpeCa.Prompts.Tokenization
{
    /// <summary>Makes text lower case, letter by letter and the same on every system.</summary>
    internal static class LowerCase
    {
        // Unicode gives this one letter two in lower case, which .NET's simple mapping leaves alone.
        private const string DottedCapital = "\u0130";
        private const string Dotted = "i\u0307";

        public static string Of(string text) => text.Replace(DottedCapital, Dotted, StringComparison.Ordinal).ToLowerInvariant();
    }
}

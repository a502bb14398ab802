using System;

namespace SpeCa.Fuzz.Running
{
    /// <summary>An input that a parser did not take as it should.</summary>
    internal sealed record FuzzFault(string Target, byte[] Input, string Problem)
    {
        /// <summary>Inputs with the same problem are one fault: its first line, and where it was thrown.</summary>
        public string Kind => Problem.Split('\n', 3) is [var first, var place, ..] ? Shortened(first) + place.Trim() : Shortened(Problem);

        // Messages name bytes and places, which differ from input to input.
        private static string Shortened(string line) => line[..Math.Max(0, line.IndexOf(':') is var at && at > 0 ? at : line.Length)];
    }
}

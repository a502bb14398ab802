namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What the program returns to the shell. 1 means that the command line could not be read.</summary>
    internal static class ExitCodes
    {
        /// <summary>All was done.</summary>
        public const int Done = 0;

        /// <summary>What was asked for could not be done; the message says why.</summary>
        public const int Failed = 2;

        /// <summary>Ctrl+C.</summary>
        public const int Cancelled = 130;
    }
}

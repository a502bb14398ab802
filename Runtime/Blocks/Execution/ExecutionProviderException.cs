namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>None of the preferred execution providers works on this machine.</summary>
    public sealed class ExecutionProviderException : SpeCaException
    {
        /// <summary>Makes an error.</summary>
        /// <param name="failures">What failed, provider by provider.</param>
        public ExecutionProviderException(string failures)
            : base($"No execution provider works. {failures}. Add Cpu to the preferences, or install the missing library.")
        {
        }
    }
}

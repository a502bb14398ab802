using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>The execution provider that a model runs on, and how that came about.</summary>
    public sealed record ProviderChoice
    {
        /// <summary>Makes a choice.</summary>
        public ProviderChoice(ExecutionProvider provider, string reason)
        {
            Provider = provider;
            Reason = reason;
        }

        /// <summary>Where the model runs.</summary>
        public ExecutionProvider Provider { get; }

        /// <summary>Why there: the first preference, or what failed before.</summary>
        public string Reason { get; }
    }
}

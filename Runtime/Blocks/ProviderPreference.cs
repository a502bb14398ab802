namespace SpeCa.Runtime.Blocks
{
    /// <summary>Where a model is to run, as a user chooses it.</summary>
    public enum ProviderPreference
    {
        /// <summary>DirectML where it works, else the processor.</summary>
        Auto,

        /// <summary>DirectML or an error.</summary>
        DirectML,

        /// <summary>The processor.</summary>
        Cpu,
    }
}

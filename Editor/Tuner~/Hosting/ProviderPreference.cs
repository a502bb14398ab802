namespace SpeCa.Tuner.Hosting
{
    /// <summary>Where the model is to run.</summary>
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

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Where the model is to run.</summary>
    internal enum ProviderPreference
    {
        /// <summary>DirectML where it works, else the processor.</summary>
        Auto,

        /// <summary>DirectML or an error.</summary>
        DirectML,

        /// <summary>The processor.</summary>
        Cpu,
    }
}

namespace SpeCa.Plugin.Unity
{
    /// <summary>How a texture that was asked for fares.</summary>
    public enum GenerationState
    {
        /// <summary>Its model is being loaded, or its texture looked up in the cache.</summary>
        Loading,

        /// <summary>Others come first.</summary>
        Waiting,

        /// <summary>It is being denoised.</summary>
        Running,

        /// <summary>Its maps are made and copied to the GPU.</summary>
        Uploading,

        /// <summary>The material is there.</summary>
        Completed,

        /// <summary>It was given up.</summary>
        Cancelled,

        /// <summary>It could not be made; the handle's error says why.</summary>
        Failed,
    }
}

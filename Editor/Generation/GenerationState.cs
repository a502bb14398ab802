namespace SpeCa.Editor.Generation
{
    /// <summary>How the texture that was asked for last fared.</summary>
    public enum GenerationState
    {
        /// <summary>None was asked for.</summary>
        Idle,

        /// <summary>It is being made, or waits for its turn.</summary>
        Running,

        /// <summary>It is there.</summary>
        Done,

        /// <summary>The user gave it up.</summary>
        Cancelled,

        /// <summary>It could not be made.</summary>
        Failed,
    }
}

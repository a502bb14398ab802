namespace SpeCa.Benchmarks.Study.Verifying
{
    /// <summary>How the forecast of the last block's output is compared with the computed one.</summary>
    internal enum LastBlockError
    {
        /// <summary>Relative L2 over both branches of guidance, as in the runtime.</summary>
        Pair,

        /// <summary>The greater relative L2 of the two branches.</summary>
        WorstBranch,

        /// <summary>Relative L2 of the branches' combination by the guidance scale 2.</summary>
        Guided,

        /// <summary>The difference relative to what the last block adds.</summary>
        Update,

        /// <summary>The difference relative to how far the feature has moved since the last full step.</summary>
        Movement,
    }
}

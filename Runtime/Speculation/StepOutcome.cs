namespace SpeCa.Runtime.Speculation
{
    /// <summary>What became of one sample at one step.</summary>
    public enum StepOutcome
    {
        /// <summary>All blocks were computed, as planned.</summary>
        Full,

        /// <summary>The forecast was verified and used.</summary>
        Accepted,

        /// <summary>
        /// The forecast was verified and found too far off, or the model's output from it was not finite, and the same step
        /// computed in full.
        /// </summary>
        Rejected,

        /// <summary>The forecast was used without verification.</summary>
        Unverified,
    }
}

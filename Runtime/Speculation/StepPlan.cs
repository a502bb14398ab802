namespace SpeCa.Runtime.Speculation
{
    /// <summary>What a policy intends for one sample at one step.</summary>
    public enum StepPlan
    {
        /// <summary>Compute all blocks.</summary>
        Full,

        /// <summary>Forecast, and verify the forecast with the last block.</summary>
        Verify,

        /// <summary>Forecast, and use the forecast unseen.</summary>
        Trust,
    }
}

namespace SpeCa.Benchmarks.Study
{
    /// <summary>What an accepted, verified step changes in the forecasts after it (the idea of FeatFix).</summary>
    internal enum Feedback
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>The error of the output is added to later forecasts of the output.</summary>
        Output,

        /// <summary>The error of the output is added to later forecasts of input and output.</summary>
        Both,

        /// <summary>As <see cref="Both"/>, growing with the distance from the last full step.</summary>
        BothGrowing,

        /// <summary>The forecast input and the computed output are kept as if they were a full step's.</summary>
        Kept,
    }
}

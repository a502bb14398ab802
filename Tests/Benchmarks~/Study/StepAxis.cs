namespace SpeCa.Benchmarks.Study
{
    /// <summary>The axis along which features are forecast.</summary>
    internal enum StepAxis
    {
        /// <summary>What the model's timestep input takes.</summary>
        Timestep,

        /// <summary>The index of the step.</summary>
        Index,

        /// <summary>The noise level sigma of <c>x = alpha x_0 + sigma noise</c>.</summary>
        Sigma,

        /// <summary>Half the logarithm of the signal-to-noise ratio, <c>ln(alpha / sigma)</c>, within -6 and 6.</summary>
        LogSignalToNoise,
    }
}

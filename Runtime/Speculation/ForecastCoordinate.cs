namespace SpeCa.Runtime.Speculation
{
    /// <summary>What a forecast takes as the position of a step.</summary>
    public enum ForecastCoordinate
    {
        /// <summary>The timestep that the model is given.</summary>
        Timestep,

        /// <summary>The number of the step, as in the code released with SpeCa.</summary>
        StepIndex,
    }
}

namespace SpeCa.Benchmarks.Study
{
    /// <summary>Where a request stands at a step.</summary>
    /// <param name="Step">The step, from 0.</param>
    /// <param name="StepCount">Steps of the request.</param>
    /// <param name="FullSteps">Full steps so far; a half one counts half.</param>
    /// <param name="Run">Speculative steps since the last full one.</param>
    internal readonly record struct StepState(int Step, int StepCount, double FullSteps, int Run)
    {
        /// <summary>0 at the first step, 1 at the last.</summary>
        public double Progress => StepCount > 1 ? (double)Step / (StepCount - 1) : 0;
    }
}

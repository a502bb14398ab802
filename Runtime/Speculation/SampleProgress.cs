namespace SpeCa.Runtime.Speculation
{
    /// <summary>Where one sample stands before a step: what a policy decides from.</summary>
    public readonly struct SampleProgress
    {
        /// <summary>Describes a sample before a step.</summary>
        public SampleProgress(int step, int stepCount, int fullSteps, int speculativeRun, float lastError)
        {
            Step = step;
            StepCount = stepCount;
            FullSteps = fullSteps;
            SpeculativeRun = speculativeRun;
            LastError = lastError;
        }

        /// <summary>The step to be taken, from 0.</summary>
        public int Step { get; }

        /// <summary>Steps of the request.</summary>
        public int StepCount { get; }

        /// <summary>Full steps that the sample has behind it.</summary>
        public int FullSteps { get; }

        /// <summary>Speculative steps since the last full one.</summary>
        public int SpeculativeRun { get; }

        /// <summary>The latest verification error since the last full step; NaN where there is none.</summary>
        public float LastError { get; }

        /// <summary>Progress from 0 (pure noise) to 1 (last step).</summary>
        public float Fraction => StepCount > 1 ? (float)Step / (StepCount - 1) : 0;

        /// <summary>Whether this is the request's last step.</summary>
        public bool IsLast => Step == StepCount - 1;
    }
}

namespace SpeCa.Runtime.Speculation
{
    /// <summary>Where one sample stands before a step: what a policy decides from.</summary>
    public readonly struct SampleProgress
    {
        /// <summary>Describes a sample before a step.</summary>
        public SampleProgress(
            int step, int stepCount, int fullSteps, int speculativeRun, float lastError, int firstStep = 0)
        {
            FirstStep = firstStep;
            Step = step;
            StepCount = stepCount;
            FullSteps = fullSteps;
            SpeculativeRun = speculativeRun;
            LastError = lastError;
        }

        /// <summary>The step of the schedule to be taken, from 0.</summary>
        public int Step { get; }

        /// <summary>The step of the schedule that was taken first; above 0 where a request starts from a source.</summary>
        public int FirstStep { get; }

        /// <summary>Steps that the sample has behind it.</summary>
        public int TakenSteps => Step - FirstStep;

        /// <summary>Steps of the whole schedule, skipped ones among them.</summary>
        public int StepCount { get; }

        /// <summary>Full steps that the sample has behind it.</summary>
        public int FullSteps { get; }

        /// <summary>Speculative steps since the last full one.</summary>
        public int SpeculativeRun { get; }

        /// <summary>The latest verification error since the last full step; NaN where there is none.</summary>
        public float LastError { get; }

        /// <summary>Progress from 0 (pure noise) to 1 (last step).</summary>
        public float Fraction => StepCount > 1 ? (float)Step / (StepCount - 1) : 0;

        /// <summary>Whether this is the schedule's last step.</summary>
        public bool IsLast => Step == StepCount - 1;
    }
}

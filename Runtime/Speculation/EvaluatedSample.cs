using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>A latent that the model is evaluated on from step to step, and what its decisions are made from.</summary>
    internal sealed class EvaluatedSample
    {
        private readonly int _firstStep;

        /// <param name="latent">The latent, [channels, height, width], which is shared: whoever moves it does so between steps.</param>
        /// <param name="firstStep">The step of the schedule that is taken first.</param>
        public EvaluatedSample(float[] latent, int firstStep)
        {
            Latent = latent;
            _firstStep = firstStep;
        }

        /// <summary>What the model reads.</summary>
        public float[] Latent { get; }

        /// <summary>What became of the step that is being worked on.</summary>
        public StepRecord Record { get; set; }

        /// <summary>Full steps so far.</summary>
        public int FullSteps { get; private set; }

        /// <summary>Speculative steps since the last full one.</summary>
        public int SpeculativeRun { get; private set; }

        /// <summary>The latest verification error since the last full step; NaN where there is none.</summary>
        public float LastError { get; private set; } = float.NaN;

        public SampleProgress ProgressAt(int step, int stepCount) =>
            new SampleProgress(step, stepCount, FullSteps, SpeculativeRun, LastError, _firstStep);

        /// <summary>Carries what decisions are made from, between two steps, to or from an archive.</summary>
        /// <param name="archive">Where it goes, or comes from.</param>
        /// <param name="takenSteps">Steps so far, the most that there can be of anything.</param>
        /// <exception cref="SuspendedStateException">The state is none that can be.</exception>
        public void Transfer(StateArchive archive, int takenSteps)
        {
            FullSteps = archive.Count(FullSteps, takenSteps);
            SpeculativeRun = archive.Count(SpeculativeRun, takenSteps);
            LastError = archive.Value(LastError);
        }

        /// <summary>Takes note of what became of the step.</summary>
        public void Count()
        {
            if (Record.Outcome is StepOutcome.Full or StepOutcome.Rejected)
            {
                FullSteps++;
                SpeculativeRun = 0;
                LastError = float.NaN;
                return;
            }

            SpeculativeRun++;
            if (Record.Outcome == StepOutcome.Accepted)
            {
                LastError = Record.Error;
            }
        }
    }
}

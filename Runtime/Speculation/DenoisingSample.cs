using System;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>What one sample of a request carries from step to step. Owned by the request, so nothing outlives it.</summary>
    internal sealed class DenoisingSample
    {
        private readonly int _firstStep;

        public DenoisingSample(int latentLength, DenoiserOptions options, IScheduler scheduler)
        {
            _firstStep = options.FirstStep;
            Latent = new float[latentLength];
            Memory = scheduler.CreateMemory(latentLength);
            if (options.CorrectsTrajectory && scheduler.TryGetWeights(0, out _))
            {
                Correction = new TrajectoryCorrection(scheduler, latentLength);
            }
        }

        public float[] Latent { get; }

        public SchedulerMemory Memory { get; }

        /// <summary>Corrects the latent at full steps; null where that is off.</summary>
        public TrajectoryCorrection? Correction { get; }

        /// <summary>The part of the latent that is kept at a source; null where there is none.</summary>
        public KnownRegion? Known { get; private set; }

        /// <summary>The clean latent that was estimated last; empty where none was.</summary>
        public float[] Estimate { get; private set; } = Array.Empty<float>();

        /// <summary>Full steps so far.</summary>
        public int FullSteps { get; private set; }

        /// <summary>Speculative steps since the last full one.</summary>
        public int SpeculativeRun { get; private set; }

        /// <summary>The latest verification error since the last full step; NaN where there is none.</summary>
        public float LastError { get; private set; } = float.NaN;

        public SampleProgress ProgressAt(int step, int stepCount) =>
            new SampleProgress(step, stepCount, FullSteps, SpeculativeRun, LastError, _firstStep);

        /// <summary>Noises the source to the level of the first step, with the noise that is in the latent now.</summary>
        public void StartFrom(LatentSource source, IScheduler scheduler)
        {
            var noise = (float[])Latent.Clone();
            Known = source.HasMask ? new KnownRegion(source, scheduler, noise) : null;
            scheduler.AddNoise(source.FirstStep, source.Values, noise, Latent);
        }

        /// <summary>Keeps the clean latent that a step's output points to, with what is known of it in place.</summary>
        public void KeepEstimate(IScheduler scheduler, int step, ReadOnlySpan<float> output)
        {
            if (Estimate.Length == 0)
            {
                Estimate = new float[Latent.Length];
            }

            scheduler.EstimateDenoised(step, output, Latent, Estimate);
            Known?.Restore(scheduler.StepCount, Estimate);
        }

        /// <summary>Carries the state between two steps to or from an archive.</summary>
        /// <param name="archive">Where the state goes, or comes from.</param>
        /// <param name="features">Where its features are kept.</param>
        /// <param name="sample">Its number in the batch.</param>
        public void Transfer(StateArchive archive, IFeatureMemory features, int sample)
        {
            archive.Values(Latent.AsSpan());
            Memory.Transfer(archive);
            features.Transfer(archive, sample);
            Correction?.Transfer(archive);
            FullSteps = archive.Value(FullSteps);
            SpeculativeRun = archive.Value(SpeculativeRun);
            LastError = archive.Value(LastError);
        }

        /// <summary>Takes note of what became of a step.</summary>
        public void Count(in StepRecord record)
        {
            if (record.Outcome is StepOutcome.Full or StepOutcome.Rejected)
            {
                FullSteps++;
                SpeculativeRun = 0;
                LastError = float.NaN;
                return;
            }

            SpeculativeRun++;
            if (record.Outcome == StepOutcome.Accepted)
            {
                LastError = record.Error;
            }
        }
    }
}

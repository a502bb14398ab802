using SpeCa.Runtime.Diffusion;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>What one sample of a request carries from step to step. Owned by the request, so nothing outlives it.</summary>
    internal sealed class DenoisingSample
    {
        public DenoisingSample(int latentLength, int featureLength, DenoiserOptions options, IScheduler scheduler)
        {
            Latent = new float[latentLength];
            Memory = scheduler.CreateMemory(latentLength);
            History = new FeatureHistory(options.Forecast, featureLength);
            if (options.CorrectsTrajectory && scheduler.TryGetDenoisedUpdate(0, out _, out _))
            {
                Correction = new TrajectoryCorrection(scheduler, latentLength);
            }
        }

        public float[] Latent { get; }

        public SchedulerMemory Memory { get; }

        public FeatureHistory History { get; }

        /// <summary>Corrects the latent at full steps; null where that is off.</summary>
        public TrajectoryCorrection? Correction { get; }

        /// <summary>Full steps so far.</summary>
        public int FullSteps { get; private set; }

        /// <summary>Speculative steps since the last full one.</summary>
        public int SpeculativeRun { get; private set; }

        /// <summary>The latest verification error since the last full step; NaN where there is none.</summary>
        public float LastError { get; set; } = float.NaN;

        /// <summary>The weights of the forecasts at the present step.</summary>
        public ForecastPlan Forecast { get; set; }

        public SampleProgress ProgressAt(int step, int stepCount) =>
            new SampleProgress(step, stepCount, FullSteps, SpeculativeRun, LastError);

        public void CountFullStep()
        {
            FullSteps++;
            SpeculativeRun = 0;
            LastError = float.NaN;
        }

        public void CountSpeculativeStep() => SpeculativeRun++;
    }
}

using SpeCa.Runtime.Diffusion;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>The step of a schedule at which the model is evaluated.</summary>
    internal readonly struct EvaluationStep
    {
        /// <param name="scheduler">The schedule.</param>
        /// <param name="index">The step's number in it.</param>
        /// <param name="policy">What decides.</param>
        /// <param name="coordinate">Where forecasts have their places.</param>
        public EvaluationStep(IScheduler scheduler, int index, IStepPolicy policy, ForecastCoordinate coordinate)
        {
            Index = index;
            Count = scheduler.StepCount;
            Timestep = scheduler.Timestep(index);
            Position = coordinate == ForecastCoordinate.Timestep ? Timestep : index;
            Policy = policy;
        }

        /// <summary>The step's number.</summary>
        public int Index { get; }

        /// <summary>Steps of the schedule.</summary>
        public int Count { get; }

        /// <summary>What the model's timestep input takes.</summary>
        public float Timestep { get; }

        /// <summary>The place of its features among those of other steps.</summary>
        public double Position { get; }

        /// <summary>Decides which samples are computed in full.</summary>
        public IStepPolicy Policy { get; }
    }
}

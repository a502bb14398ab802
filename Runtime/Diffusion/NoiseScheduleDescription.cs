namespace SpeCa.Runtime.Diffusion
{
    /// <summary>The noise schedule that a model was trained with, as its manifest states it.</summary>
    public sealed record NoiseScheduleDescription
    {
        /// <summary>The family of the schedule.</summary>
        public NoiseScheduleKind Kind { get; init; } = NoiseScheduleKind.Flow;

        /// <summary>
        /// How many discrete timesteps training used, 2 to 100,000; flow schedules use it only for the smallest timestep of
        /// <see cref="TimestepSpacing.Leading"/> and <see cref="TimestepSpacing.Linspace"/>.
        /// </summary>
        public int TrainingTimesteps { get; init; } = 1000;

        /// <summary>The first beta of a beta schedule, in (0, 1).</summary>
        public float BetaStart { get; init; } = 0.0001f;

        /// <summary>The last beta of a beta schedule, in (0, 1), at least <see cref="BetaStart"/>.</summary>
        public float BetaEnd { get; init; } = 0.02f;

        /// <summary>
        /// The timestep shift of a flow schedule, above 0: <c>sigma = shift s / (1 + (shift - 1) s)</c> (Esser et al.
        /// 2024, section 5.3.2); 1 leaves the steps even.
        /// </summary>
        public float Shift { get; init; } = 1f;

        /// <summary>
        /// What a flow model's timestep input is: this number times sigma (1 for models that take sigma, 1000 for
        /// models that take a training timestep). Beta schedules always pass the training timestep.
        /// </summary>
        public float TimestepScale { get; init; } = 1f;
    }
}

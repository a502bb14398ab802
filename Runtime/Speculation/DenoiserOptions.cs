namespace SpeCa.Runtime.Speculation
{
    /// <summary>The checked settings of one request, as the denoiser needs them.</summary>
    internal sealed record DenoiserOptions(
        IStepPolicy Policy, ForecastOptions Forecast, float GuidanceScale, int UnconditionalLabel, int ChunkCount, int BlockCount)
    {
        /// <summary>Whether the model has a part that depends on the conditioning alone.</summary>
        public bool HasContext { get; init; }

        /// <summary>Whether the embedding writes something that is the same for all samples and steps, as positions are.</summary>
        public bool HasConstants { get; init; }

        /// <summary>Whether the last block reads the latents themselves, beside what the trunk makes of them.</summary>
        public bool VerifyReadsSample { get; init; }

        /// <summary>Whether others use the workspace between two steps of a batch.</summary>
        public bool SharesWorkspace { get; init; }

        /// <summary>Whether the policy may be changed on the way.</summary>
        public bool PolicyMayChange { get; init; }

        /// <summary>What samples start from in place of pure noise; null where there is nothing.</summary>
        public LatentSource? Source { get; init; }

        /// <summary>The step of the schedule that is taken first.</summary>
        public int FirstStep => Source?.FirstStep ?? 0;

        /// <summary>Whether the unconditional branch is needed at all.</summary>
        public bool IsGuided => GuidanceScale != 1;

        /// <summary>Whether full steps correct the latent; without forecasts there is nothing to correct.</summary>
        public bool CorrectsTrajectory => Forecast.CorrectsTrajectory && (PolicyMayChange || !(Policy is AlwaysFullPolicy));

        /// <summary>Whether samples become something else in places, which is one row more.</summary>
        public bool HasSecond { get; init; }

        /// <summary>
        /// The rows of a sample: what it becomes, what else it becomes where <see cref="HasSecond"/>, and what is unconditional
        /// where it is guided.
        /// </summary>
        public int RowsPerSample => 1 + (HasSecond ? 1 : 0) + (IsGuided ? 1 : 0);
    }
}

using System;

namespace SpeCa.Runtime.Frames
{
    /// <summary>How a <see cref="TextureQueue"/> works.</summary>
    public sealed record TextureQueueOptions
    {
        /// <summary>The calling thread, four textures begun at most, batches of up to eight where they are faster.</summary>
        public static TextureQueueOptions Default { get; } = new TextureQueueOptions();

        /// <summary>The thread that computes.</summary>
        public FrameExecution Execution { get; init; } = FrameExecution.CallingThread;

        /// <summary>
        /// How many batches may be begun and unfinished, 1 to 64: each holds its buffers. Another one is begun while one
        /// is unfinished only where it comes before that.
        /// </summary>
        public int MaximumBegun { get; init; } = 4;

        /// <summary>The most textures that share a batch, 1 to 64, where the costs say that sharing is faster.</summary>
        public int MaximumBatch { get; init; } = 8;

        /// <summary>
        /// The share of a piece's latest times that an estimate covers, 0.5 to 1: higher keeps the budget better and uses
        /// less of it.
        /// </summary>
        public double EstimateQuantile { get; init; } = 0.95;

        /// <summary>The waiting time that counts as much as one level of priority, so that nothing waits for ever.</summary>
        public TimeSpan PriorityAging { get; init; } = TimeSpan.FromSeconds(10);

        /// <summary>The qualities among which a request with a deadline chooses; null gives up none.</summary>
        public QualityLadder? Ladder { get; init; }

        /// <summary>Times that were measured before; null learns them from the first frames on.</summary>
        public CostProfile? Costs { get; init; }

        /// <summary>What time is measured by; null for the machine's clock.</summary>
        public IFrameClock? Clock { get; init; }

        internal void Validate()
        {
            if (Execution != FrameExecution.CallingThread && Execution != FrameExecution.Worker)
            {
                throw new InvalidSettingException(nameof(Execution), Execution, "Choose CallingThread or Worker.");
            }

            CheckCount(nameof(MaximumBegun), MaximumBegun);
            CheckCount(nameof(MaximumBatch), MaximumBatch);
            if (!(EstimateQuantile >= 0.5 && EstimateQuantile <= 1))
            {
                throw new InvalidSettingException(nameof(EstimateQuantile), EstimateQuantile, "Choose 0.5 (the median) to 1 (the longest).");
            }

            if (PriorityAging <= TimeSpan.Zero)
            {
                throw new InvalidSettingException(nameof(PriorityAging), PriorityAging, "Choose a time above 0.");
            }
        }

        private static void CheckCount(string setting, int value)
        {
            if (value < 1 || value > 64)
            {
                throw new InvalidSettingException(setting, value, "Choose 1 to 64.");
            }
        }
    }
}

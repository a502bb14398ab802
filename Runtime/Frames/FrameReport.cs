namespace SpeCa.Runtime.Frames
{
    /// <summary>What a queue did in one frame.</summary>
    public readonly struct FrameReport
    {
        internal FrameReport(FrameState state, double budgetMilliseconds, double usedMilliseconds, int pieces, double oversizeMilliseconds)
        {
            State = state;
            BudgetMilliseconds = budgetMilliseconds;
            UsedMilliseconds = usedMilliseconds;
            Pieces = pieces;
            OversizeMilliseconds = oversizeMilliseconds;
        }

        /// <summary>Why it stopped.</summary>
        public FrameState State { get; }

        /// <summary>The budget that it was given, ms.</summary>
        public double BudgetMilliseconds { get; }

        /// <summary>The time that the calling thread spent, ms; on the worker, what it computed since the frame before.</summary>
        public double UsedMilliseconds { get; }

        /// <summary>Pieces of work that were computed.</summary>
        public int Pieces { get; }

        /// <summary>
        /// How long the next piece takes where that is more than a whole budget, ms; else 0. A model split into more
        /// trunk parts, fewer textures in a batch, or a larger budget help.
        /// </summary>
        public double OversizeMilliseconds { get; }
    }
}

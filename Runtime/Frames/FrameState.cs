namespace SpeCa.Runtime.Frames
{
    /// <summary>Why a queue stopped working in a frame.</summary>
    public enum FrameState
    {
        /// <summary>There is nothing to do.</summary>
        Idle,

        /// <summary>The next piece does not fit into what is left of the budget.</summary>
        BudgetSpent,

        /// <summary>A piece is longer than a frame's budget; it waits until enough budget has been saved for it.</summary>
        SavingUp,

        /// <summary>The worker thread is computing.</summary>
        WorkerBusy,
    }
}

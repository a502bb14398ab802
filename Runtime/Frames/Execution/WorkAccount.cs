namespace SpeCa.Runtime.Frames
{
    /// <summary>Where the time of every piece of work is entered: what it is learned from, paid from and reported from.</summary>
    internal sealed class WorkAccount
    {
        private readonly WorkTally _tally = new WorkTally();

        public WorkAccount(CostModel costs) => Costs = costs;

        /// <summary>The times of pieces.</summary>
        public CostModel Costs { get; }

        /// <summary>The time that frames have handed out.</summary>
        public BudgetLedger Ledger { get; } = new BudgetLedger();

        /// <summary>Enters a piece of work.</summary>
        /// <param name="piece">The piece.</param>
        /// <param name="milliseconds">The time that has passed on the clock.</param>
        /// <param name="hasRun">Whether it came to its end, so that its time says something of others like it.</param>
        public void Enter(in PieceKey piece, double milliseconds, bool hasRun)
        {
            milliseconds = Interruption.TakenOut(milliseconds, Costs.Estimate(piece));
            if (hasRun)
            {
                Costs.Record(piece, milliseconds);
            }

            Ledger.Spend(milliseconds);
            _tally.Add(milliseconds);
        }

        /// <summary>What was entered since the call before.</summary>
        public (double Milliseconds, int Pieces) Take() => _tally.Take();
    }
}

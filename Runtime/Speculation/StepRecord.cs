namespace SpeCa.Runtime.Speculation
{
    /// <summary>One sample's line in the trace of a step.</summary>
    public readonly struct StepRecord
    {
        /// <summary>Makes a record.</summary>
        public StepRecord(StepOutcome outcome, float error, float threshold, int blocks)
        {
            Outcome = outcome;
            Error = error;
            Threshold = threshold;
            Blocks = blocks;
        }

        /// <summary>What became of the sample.</summary>
        public StepOutcome Outcome { get; }

        /// <summary>The verification error; NaN where nothing was verified.</summary>
        public float Error { get; }

        /// <summary>The acceptance threshold at this step; NaN where nothing was verified.</summary>
        public float Threshold { get; }

        /// <summary>Transformer blocks evaluated for the sample at this step (a guidance pair counts once).</summary>
        public int Blocks { get; }
    }
}

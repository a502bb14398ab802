using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Generation
{
    /// <summary>What was computed for one texture, in a few numbers.</summary>
    public sealed record SampleSummary
    {
        /// <summary>Sums up a sample's steps.</summary>
        /// <param name="trace">The request's trace.</param>
        /// <param name="sample">The sample's number in the request.</param>
        /// <param name="full">The full sampling that savings are counted against; see <see cref="GenerationSettings.InFull"/>.</param>
        /// <exception cref="System.ArgumentOutOfRangeException">There is no such sample.</exception>
        public SampleSummary(GenerationTrace trace, int sample, GenerationSettings full)
        {
            Full = trace.Count(sample, StepOutcome.Full);
            Accepted = trace.Count(sample, StepOutcome.Accepted);
            Rejected = trace.Count(sample, StepOutcome.Rejected);
            Unverified = trace.Count(sample, StepOutcome.Unverified);
            BlocksEvaluated = trace.BlocksEvaluated(sample);
            FullBlocks = full.TakenSteps * trace.BlockCount;
        }

        /// <summary>Steps that were planned and computed in full.</summary>
        public int Full { get; }

        /// <summary>Steps whose forecast was verified and used.</summary>
        public int Accepted { get; }

        /// <summary>Steps whose forecast was rejected and that were then computed in full.</summary>
        public int Rejected { get; }

        /// <summary>Steps whose forecast was used without verification.</summary>
        public int Unverified { get; }

        /// <summary>Transformer blocks evaluated; a guidance pair counts once.</summary>
        public int BlocksEvaluated { get; }

        /// <summary>Transformer blocks that full sampling evaluates.</summary>
        public int FullBlocks { get; }

        /// <summary>How many times fewer blocks were evaluated than by full sampling.</summary>
        public double BlockSpeedup => (double)FullBlocks / BlocksEvaluated;
    }
}

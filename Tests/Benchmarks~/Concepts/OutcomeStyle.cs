using System;
using ScottPlot;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>The colours and words of outcomes: those of the tuner's timeline by the light theme.</summary>
    internal static class OutcomeStyle
    {
        /// <summary>The outcomes in the order of legends.</summary>
        public static StepOutcome[] All { get; } = [StepOutcome.Full, StepOutcome.Accepted, StepOutcome.Unverified, StepOutcome.Rejected];

        /// <summary>The colour of an outcome.</summary>
        public static Color ColorOf(StepOutcome outcome) => outcome switch
        {
            StepOutcome.Full => Color.FromHex("#4353D9"),
            StepOutcome.Accepted => Color.FromHex("#0A8A64"),
            StepOutcome.Rejected => Color.FromHex("#C9441D"),
            StepOutcome.Unverified => Color.FromHex("#6FB4E8"),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
        };

        /// <summary>What a legend says of an outcome.</summary>
        public static string TextOf(StepOutcome outcome) => outcome switch
        {
            StepOutcome.Full => "computed in full",
            StepOutcome.Accepted => "forecast, verified, accepted",
            StepOutcome.Rejected => "forecast, verified, rejected: computed in full",
            StepOutcome.Unverified => "forecast, trusted",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
        };
    }
}

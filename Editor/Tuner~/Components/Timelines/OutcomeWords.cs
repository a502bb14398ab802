using SpeCa.Editor.Timelines;
using SpeCa.Runtime.Speculation;
using SpeCa.Tuner.Formatting;

namespace SpeCa.Tuner.Components.Timelines
{
    /// <summary>Says in words what became of a step.</summary>
    internal static class OutcomeWords
    {
        /// <summary>One word, the same as the style's name.</summary>
        public static string Key(StepOutcome outcome) => outcome switch
        {
            StepOutcome.Accepted => "accepted",
            StepOutcome.Rejected => "rejected",
            StepOutcome.Unverified => "unverified",
            _ => "full",
        };

        /// <summary>The outcome for the legend.</summary>
        public static string Label(StepOutcome outcome) => outcome switch
        {
            StepOutcome.Accepted => "Accepted",
            StepOutcome.Rejected => "Rejected",
            StepOutcome.Unverified => "Unverified",
            _ => "Full",
        };

        /// <summary>What happened, in a sentence.</summary>
        public static string Sentence(StepOutcome outcome) => outcome switch
        {
            StepOutcome.Accepted => "The forecast was checked and used.",
            StepOutcome.Rejected => "The forecast was too far off; the step was computed in full.",
            StepOutcome.Unverified => "The forecast was used without a check.",
            _ => "All blocks were computed, as planned.",
        };

        /// <summary>A step with all its numbers.</summary>
        public static string Describe(TimelineStep step)
        {
            string error = float.IsNaN(step.Error)
                ? ""
                : $" Error {Figures.Threshold(step.Error)}, threshold {Figures.Threshold(step.Threshold)}.";
            return $"Step {step.Step + 1}: {Sentence(step.Outcome)}{error} {Figures.Count(step.Blocks, step.Blocks == 1 ? "block" : "blocks")}, {Figures.Duration(step.Milliseconds)}.";
        }
    }
}

using System.Globalization;

namespace SpeCa.Editor.Generation
{
    /// <summary>Says in words how a texture fares.</summary>
    internal static class GenerationStatus
    {
        /// <summary>One sentence.</summary>
        /// <param name="state">How it fares.</param>
        /// <param name="completedSteps">Steps that are done.</param>
        /// <param name="stepCount">Steps in all; 0 before the first.</param>
        /// <param name="milliseconds">Wall time of the finished texture.</param>
        public static string Of(GenerationState state, int completedSteps, int stepCount, double milliseconds) => state switch
        {
            GenerationState.Idle => "Nothing made yet.",
            GenerationState.Running when stepCount == 0 => "Starting.",
            GenerationState.Running => Text("Step {0} of {1}.", completedSteps, stepCount),
            GenerationState.Cancelled when stepCount == 0 => "Cancelled before the first step.",
            GenerationState.Cancelled => Text("Cancelled after {0} of {1} steps.", completedSteps, stepCount),
            GenerationState.Failed => "Failed.",
            _ => Text("Done in {0:0.00} s.", milliseconds / 1000),
        };

        private static string Text(string format, params object[] values) =>
            string.Format(CultureInfo.InvariantCulture, format, values);
    }
}

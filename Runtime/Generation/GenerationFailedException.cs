using System;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Generation
{
    /// <summary>
    /// A request failed for a reason that no other error names: memory ran out, or something that the caller gave threw, as
    /// progress, a policy or a model of its own. <see cref="Exception.InnerException"/> is that error.
    /// </summary>
    public sealed class GenerationFailedException : SpeCaException
    {
        /// <summary>Makes an error.</summary>
        /// <param name="completedSteps">The steps that were done.</param>
        /// <param name="stepCount">Steps of the schedule.</param>
        /// <param name="innerException">What went wrong.</param>
        public GenerationFailedException(int completedSteps, int stepCount, Exception innerException)
            : base($"The request failed after {completedSteps} of {stepCount} steps: {FailureText.FirstLine(innerException)} ({innerException.GetType().Name}). {Advice(innerException)}", innerException) =>
            (CompletedSteps, StepCount) = (completedSteps, stepCount);

        /// <summary>The steps that were done.</summary>
        public int CompletedSteps { get; }

        /// <summary>Steps of the schedule.</summary>
        public int StepCount { get; }

        private static string Advice(Exception error) => error is OutOfMemoryException
            ? "Choose a smaller size or fewer textures at once; its memory has been given back."
            : "Other requests are not affected, and it can be asked for again.";
    }
}

using System;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Generation
{
    /// <summary>Gives whatever ended a request the type that callers can rely on.</summary>
    internal static class RequestFailure
    {
        /// <summary>
        /// The error to tell of: errors of this library and a disposed model's are themselves, ONNX Runtime's and all others are
        /// wrapped.
        /// </summary>
        /// <param name="error">What was thrown.</param>
        /// <param name="completedSteps">The steps that were done.</param>
        /// <param name="stepCount">Steps of the schedule.</param>
        public static Exception Of(Exception error, int completedSteps, int stepCount) => error switch
        {
            SpeCaException _ => error,
            ObjectDisposedException _ => error,
            OnnxRuntimeException native => ModelExecutionException.Of("", native),
            _ => new GenerationFailedException(completedSteps, stepCount, error),
        };
    }
}

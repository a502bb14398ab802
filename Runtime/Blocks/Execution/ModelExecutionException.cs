using System;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>A part of a model failed while it ran, or while what it needs to run was made.</summary>
    public sealed class ModelExecutionException : SpeCaException
    {
        /// <summary>Makes an error.</summary>
        /// <param name="part">The part's file; empty for a graph of the runtime's own.</param>
        /// <param name="failure">Why it failed.</param>
        /// <param name="innerException">What was said of it.</param>
        public ModelExecutionException(string part, ExecutionFailure failure, Exception innerException)
            : base($"{(part.Length == 0 ? "A part of the model" : $"'{part}'")} could not be run: {Explain(failure)} ({FailureText.FirstLine(innerException)})", innerException)
        {
            Part = part;
            Failure = failure;
        }

        /// <summary>The file of the part; empty for a graph of the runtime's own.</summary>
        public string Part { get; }

        /// <summary>Why it failed.</summary>
        public ExecutionFailure Failure { get; }

        /// <summary>The error for what ONNX Runtime said.</summary>
        internal static ModelExecutionException Of(string part, OnnxRuntimeException error) =>
            new ModelExecutionException(part, FailureText.KindOf(error.Message), error);

        private static string Explain(ExecutionFailure failure) => failure switch
        {
            ExecutionFailure.OutOfMemory => "there is too little memory. Choose a smaller size or fewer textures at once, or close other programs.",
            ExecutionFailure.DeviceLost => "the device is gone. Load the model again, or name Cpu as the last of the providers, to go on there by itself.",
            _ => "ONNX Runtime broke it off. Ask again; if it happens again, update the driver, or run the model on the CPU.",
        };
    }
}

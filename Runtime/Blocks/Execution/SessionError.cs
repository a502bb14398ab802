using System;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Says in words why ONNX Runtime does not load a file.</summary>
    internal static class SessionError
    {
        private const string NoKernel = "Could not find an implementation";

        /// <summary>Whether the provider cannot compute an operation in the types that it is given.</summary>
        public static bool IsMissingKernel(Exception? error) =>
            error is OnnxRuntimeException && error.Message.Contains(NoKernel, StringComparison.Ordinal);

        /// <summary>The cause, the fix, and ONNX Runtime's own words.</summary>
        public static string Explain(OnnxRuntimeException error) =>
            IsMissingKernel(error)
                ? $"the provider has no kernel for an operation in it, as the CPU has none in bfloat16. Run it on a GPU, or export it in float32 or float16. ({error.Message})"
                : $"ONNX Runtime cannot load it; copy or export it again. ({error.Message})";
    }
}

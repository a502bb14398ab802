using System;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// Tries execution providers in the order of preference. The managed assembly has DirectML's entry point
    /// everywhere, so only trying it tells whether the native library behind it has it, too.
    /// </summary>
    internal static class ExecutionProviderSelection
    {
        /// <summary>Chooses the first provider whose sessions can be made.</summary>
        /// <param name="options">The preferences.</param>
        /// <param name="probe">Makes sessions on a provider; throws where that fails.</param>
        /// <exception cref="ExecutionProviderException">None works.</exception>
        public static ProviderChoice Choose(BlockModelOptions options, Action<ExecutionProvider> probe)
        {
            var failures = new List<string>();
            foreach (var provider in options.Providers)
            {
                try
                {
                    probe(provider);
                    var reason = failures.Count == 0 ? "first preference" : string.Join("; ", failures);
                    return new ProviderChoice(provider, reason);
                }
                catch (Exception error) when (IsUnavailable(provider, error))
                {
                    failures.Add($"{provider} is not available: {Explain(error)}");
                }
            }

            throw new ExecutionProviderException(string.Join("; ", failures));
        }

        // What the CPU cannot load is a bad file; what a device cannot load may only be too large for it.
        private static bool IsUnavailable(ExecutionProvider provider, Exception error) =>
            error is OnnxRuntimeException
            || (provider != ExecutionProvider.Cpu && error is ModelFileException { InnerException: OnnxRuntimeException _ })
            || error is NativeLibraryException
            || error is EntryPointNotFoundException
            || error is DllNotFoundException
            || error is NotSupportedException;

        private static string Explain(Exception error) => error switch
        {
            EntryPointNotFoundException _ => "this build of ONNX Runtime does not contain it",
            DllNotFoundException _ => "ONNX Runtime's native library, or one that it needs, was not found",
            _ => error.Message.Split('\n')[0].Trim().TrimEnd('.'),
        };
    }
}

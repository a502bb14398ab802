using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Proves that a provider works, by making a session with it.</summary>
    internal static class ProviderProbe
    {
        /// <summary>
        /// Makes and drops a session. The CPU needs no proof, so a file that no provider can load is reported as that.
        /// </summary>
        /// <param name="file">A small part of the model.</param>
        /// <param name="provider">The provider.</param>
        /// <param name="options">How the model is loaded.</param>
        /// <param name="libraries">The native libraries of this process.</param>
        public static void Run(string file, ExecutionProvider provider, BlockModelOptions options, PreparedLibraries libraries)
        {
            if (provider == ExecutionProvider.Cpu)
            {
                return;
            }

            if (provider == ExecutionProvider.DirectML && libraries.DirectMLProblem != null)
            {
                throw libraries.DirectMLProblem;
            }

            using var settings = SessionSettings.Create(provider, options);
            using var session = new InferenceSession(file, settings);
        }
    }
}

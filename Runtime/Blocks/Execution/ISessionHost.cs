using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>What of ONNX Runtime depends on the provider. A seam: tests lose devices that are not there.</summary>
    internal interface ISessionHost
    {
        /// <summary>Proves that a provider works; throws where it does not.</summary>
        /// <param name="file">A small part of the model.</param>
        /// <param name="provider">The provider.</param>
        /// <param name="options">How the model is loaded.</param>
        /// <param name="libraries">The native libraries of this process.</param>
        void Probe(string file, ExecutionProvider provider, BlockModelOptions options, PreparedLibraries libraries);

        /// <summary>Makes the options of a provider's sessions; the caller disposes them.</summary>
        SessionOptions CreateSettings(ExecutionProvider provider, BlockModelOptions options);

        /// <summary>Runs a session.</summary>
        void Run(InferenceSession session, RunOptions options, OrtIoBinding binding);
    }
}

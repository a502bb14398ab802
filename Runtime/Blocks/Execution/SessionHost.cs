using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>ONNX Runtime itself.</summary>
    internal sealed class SessionHost : ISessionHost
    {
        /// <summary>The one of this process.</summary>
        public static SessionHost Instance { get; } = new SessionHost();

        /// <inheritdoc/>
        public void Probe(string file, ExecutionProvider provider, BlockModelOptions options, PreparedLibraries libraries) =>
            ProviderProbe.Run(file, provider, options, libraries);

        /// <inheritdoc/>
        public SessionOptions CreateSettings(ExecutionProvider provider, BlockModelOptions options) =>
            SessionSettings.Create(provider, options);

        /// <inheritdoc/>
        public void Run(InferenceSession session, RunOptions options, OrtIoBinding binding) =>
            session.RunWithBinding(options, binding);
    }
}

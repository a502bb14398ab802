using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Makes native views of a buffer.</summary>
    internal interface ITensorView
    {
        /// <summary>Whether the buffer is in host memory, which a provider with memory of its own copies.</summary>
        bool IsOnHost { get; }

        /// <summary>A view of consecutive rows, which keeps the buffer in place until it is disposed.</summary>
        OrtValue View(int first, int rows);
    }
}

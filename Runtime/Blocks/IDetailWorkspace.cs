using System;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// The buffers of a detail stage, and its parts, for one texture at a time. For one thread at a time. Running a part makes
    /// nothing new, and throws <see cref="ObjectDisposedException"/> once the workspace or its model is disposed.
    /// </summary>
    public interface IDetailWorkspace : IDisposable
    {
        /// <summary>The finished sample, [channels, height, width], about -1 to 1; to be filled before the first part.</summary>
        Span<float> Sample { get; }

        /// <summary>
        /// Standard normal noise, [noise channels, factor * height, factor * width]; to be filled before the first part. Empty where
        /// the stage reads none.
        /// </summary>
        Span<float> Noise { get; }

        /// <summary>The class label; to be set before the first part.</summary>
        long Label { get; set; }

        /// <summary>What the last part wrote, [channels, factor * height, factor * width], about -1 to 1.</summary>
        ReadOnlySpan<float> Texture { get; }

        /// <summary>Runs a part.</summary>
        /// <param name="part">0 to the number of parts - 1; parts are run in order.</param>
        void Run(int part);
    }
}

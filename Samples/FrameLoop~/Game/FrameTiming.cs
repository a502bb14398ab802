using System;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>How often frames come, and what textures may take of each.</summary>
    /// <param name="FrameMilliseconds">From the begin of one frame to that of the next.</param>
    /// <param name="Budget">What textures may take of a frame.</param>
    internal sealed record FrameTiming(double FrameMilliseconds, TimeSpan Budget);
}

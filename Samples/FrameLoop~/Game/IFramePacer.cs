using System.Threading;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Waits for the next frame. A seam: tests move their clock on instead.</summary>
    internal interface IFramePacer
    {
        /// <summary>Waits until the frame clock shows a time; returns at once where it has passed.</summary>
        void WaitUntil(double milliseconds, CancellationToken cancellation);
    }
}

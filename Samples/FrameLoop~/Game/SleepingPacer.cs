using System;
using System.Threading;
using SpeCa.Runtime.Frames;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Sleeps until the next frame, as a game without a display waits.</summary>
    internal sealed class SleepingPacer(IFrameClock clock) : IFramePacer
    {
        /// <inheritdoc/>
        public void WaitUntil(double milliseconds, CancellationToken cancellation)
        {
            var left = milliseconds - clock.Milliseconds;
            if (left > 0)
            {
                cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(left));
            }
        }
    }
}

using System.Threading;
using SpeCa.Samples.FrameLoop;
using SpeCa.Tests.Frames;

namespace SpeCa.Tests.FrameLoopSample
{
    /// <summary>Moves a clock on to the next frame.</summary>
    internal sealed class FakePacer(ManualClock clock) : IFramePacer
    {
        public void WaitUntil(double milliseconds, CancellationToken cancellation) =>
            clock.Advance(double.Max(0, milliseconds - clock.Milliseconds));
    }
}

using System.Threading;
using SpeCa.Runtime.Frames;

namespace SpeCa.Tests.Frames
{
    /// <summary>A clock that stands still until it is moved.</summary>
    internal sealed class ManualClock : IFrameClock
    {
        private double _milliseconds;

        public double Milliseconds => Volatile.Read(ref _milliseconds);

        public void Advance(double milliseconds) => Volatile.Write(ref _milliseconds, Milliseconds + milliseconds);
    }
}

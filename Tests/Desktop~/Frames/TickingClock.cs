using SpeCa.Runtime.Frames;

namespace SpeCa.Tests.Frames
{
    /// <summary>A clock that moves on by the same time whenever it is looked at.</summary>
    internal sealed class TickingClock : IFrameClock
    {
        private double _milliseconds;

        public double Milliseconds => _milliseconds += 0.01;
    }
}

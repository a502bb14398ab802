using System;

namespace SpeCa.Tests.Command
{
    /// <summary>A clock that moves on by 10 ms whenever it is read, and not otherwise.</summary>
    internal sealed class TickingClock : TimeProvider
    {
        private long _milliseconds;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _milliseconds += 10;
    }
}

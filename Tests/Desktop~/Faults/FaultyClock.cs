using System;
using SpeCa.Runtime.Frames;

namespace SpeCa.Tests.Faults
{
    /// <summary>A clock that leaps, says once what is no time, or throws.</summary>
    internal sealed class FaultyClock : IFrameClock
    {
        private readonly object _exchange = new();
        private double _milliseconds;
        private double? _once;

        public bool Throws { get; set; }

        public double Milliseconds
        {
            get
            {
                if (Throws)
                {
                    throw new InvalidOperationException("the clock stands still");
                }

                lock (_exchange)
                {
                    var reading = _once ?? _milliseconds;
                    _once = null;
                    return reading;
                }
            }
        }

        /// <summary>Lets time pass, or fall; what is not finite is shown once.</summary>
        public void Add(double milliseconds)
        {
            lock (_exchange)
            {
                if (double.IsFinite(milliseconds))
                {
                    _milliseconds += milliseconds;
                    return;
                }

                _once = milliseconds;
            }
        }
    }
}

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// A clock that never goes back, whatever the one behind it does: while that one falls, time stands still, and goes on with
    /// it from there. For any thread.
    /// </summary>
    internal sealed class SteadyClock : IFrameClock
    {
        private readonly object _exchange = new object();
        private readonly IFrameClock _clock;
        private double _latest;
        private double _time;

        public SteadyClock(IFrameClock clock)
        {
            _clock = clock;
            _latest = clock.Milliseconds;
        }

        /// <inheritdoc/>
        public double Milliseconds
        {
            get
            {
                lock (_exchange)
                {
                    var now = _clock.Milliseconds;
                    var passed = now - _latest;
                    if (passed > 0 && !double.IsInfinity(passed))
                    {
                        _time += passed;
                    }

                    _latest = double.IsNaN(now) || double.IsInfinity(now) ? _latest : now;
                    return _time;
                }
            }
        }
    }
}

using System;

namespace SpeCa.Runtime.Frames
{
    /// <summary>How much of the time that passes is handed out as budget, over the latest frames.</summary>
    internal sealed class WorkRate
    {
        private const double FrameAtFirst = 1000.0 / 60;
        private const double Weight = 1.0 / 32;

        private double _budget;
        private double _interval = FrameAtFirst;
        private double _lastFrame = double.NaN;

        /// <summary>Milliseconds of work for each that passes, 0..1.</summary>
        public double Share => Math.Min(1, _budget / _interval);

        /// <summary>Takes note of a frame.</summary>
        public void Note(double now, double budget)
        {
            if (double.IsNaN(_lastFrame))
            {
                _budget = budget;
            }
            else
            {
                _budget += Weight * (budget - _budget);
                _interval += Weight * (Math.Max(now - _lastFrame, budget) - _interval);
            }

            _lastFrame = now;
        }
    }
}

using System;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// Tells a piece of work that takes long from one during which the machine slept or a debugger stood still. Taken for work,
    /// such a time would have to be paid back frame by frame, and then saved up for the next piece of the kind.
    /// </summary>
    internal static class Interruption
    {
        private const double TimesAsLong = 100;
        private const double LongestKnown = 10_000;
        private const double LongestUnknown = 60_000;

        /// <summary>Milliseconds of a piece without an interruption.</summary>
        /// <param name="milliseconds">What the clock says.</param>
        /// <param name="usual">What such a piece takes; NaN where nothing is known.</param>
        public static double TakenOut(double milliseconds, double usual)
        {
            if (double.IsNaN(usual))
            {
                return Math.Min(milliseconds, LongestUnknown);
            }

            return milliseconds > Math.Max(LongestKnown, TimesAsLong * usual) ? usual : milliseconds;
        }
    }
}

using System;
using System.Globalization;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Editor.Presets
{
    /// <summary>Says how speculation went in a request, and what to change where it did not pay.</summary>
    public static class TraceAdvice
    {
        /// <summary>
        /// A sentence about all samples together: that no step was skipped and why, that more than 1 in 3 forecasts were
        /// rejected, or how many steps were saved.
        /// </summary>
        /// <exception cref="ArgumentNullException">There is no trace.</exception>
        public static string For(GenerationTrace trace)
        {
            if (trace is null)
            {
                throw new ArgumentNullException(nameof(trace));
            }

            int rejected = 0;
            int skipped = 0;
            for (int sample = 0; sample < trace.SampleCount; sample++)
            {
                rejected += trace.Count(sample, StepOutcome.Rejected);
                skipped += trace.Count(sample, StepOutcome.Accepted) + trace.Count(sample, StepOutcome.Unverified);
            }

            var tally = new ForecastTally(rejected, skipped);
            if (skipped == 0)
            {
                return rejected == 0
                    ? Text("No step was skipped: all {0} steps were planned in full. Set a threshold, take more steps, or "
                        + "fewer warm-up steps.", trace.StepCount)
                    : "No step was skipped: at this threshold every forecast is rejected. Raise the threshold.";
            }

            return tally.IsRejectedTooOften
                ? Text("At this threshold {0} rejected. Raise the threshold.", tally.RejectedInWords)
                : Text("{0} of {1} steps were skipped, and {2} of {3} forecasts rejected.",
                    skipped, trace.StepCount * trace.SampleCount, rejected, tally.Forecasts);
        }

        private static string Text(string format, params object[] values)
        {
            return string.Format(CultureInfo.InvariantCulture, format, values);
        }
    }
}

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
        /// <param name="trace">The trace of a request that is done.</param>
        /// <param name="fasterPreset">A preset with a looser threshold, to be named as a remedy; null where there is none.</param>
        /// <exception cref="ArgumentNullException">There is no trace.</exception>
        public static string For(GenerationTrace trace, string? fasterPreset = null)
        {
            ForecastTally tally = TallyOf(trace);
            string remedy = fasterPreset is null ? "Raise the threshold." : Text("Raise the threshold, or use {0}.", fasterPreset);
            if (tally.Skipped == 0)
            {
                return tally.Rejected == 0
                    ? Text("No step was skipped: all {0} steps were planned in full. Set a threshold, take more steps, or "
                        + "fewer warm-up steps.", trace.StepCount)
                    : "No step was skipped: at this threshold every forecast is rejected. " + remedy;
            }

            return tally.IsRejectedTooOften
                ? Text("At this threshold {0} rejected. {1}", tally.RejectedInWords, remedy)
                : Text("{0} of {1} steps were skipped, and {2} of {3} forecasts rejected.",
                    tally.Skipped, trace.StepCount * trace.SampleCount, tally.Rejected, tally.Forecasts);
        }

        /// <summary>Whether so many forecasts were rejected that the threshold should be changed.</summary>
        /// <param name="trace">The trace of a request that is done.</param>
        /// <exception cref="ArgumentNullException">There is no trace.</exception>
        public static bool IsWarning(GenerationTrace trace) => TallyOf(trace).IsRejectedTooOften;

        private static ForecastTally TallyOf(GenerationTrace trace)
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

            return new ForecastTally(rejected, skipped);
        }

        private static string Text(string format, params object[] values)
        {
            return string.Format(CultureInfo.InvariantCulture, format, values);
        }
    }
}

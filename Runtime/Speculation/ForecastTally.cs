using System;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>How a request's forecasts fared, all samples together.</summary>
    public readonly struct ForecastTally
    {
        private const double MostRejected = 1.0 / 3;

        /// <summary>Makes a tally.</summary>
        /// <param name="rejected">Forecasts that were rejected.</param>
        /// <param name="skipped">Steps that a forecast saved, verified or not.</param>
        public ForecastTally(int rejected, int skipped)
        {
            Rejected = rejected;
            Skipped = skipped;
        }

        /// <summary>Forecasts that were rejected.</summary>
        public int Rejected { get; }

        /// <summary>Steps that a forecast saved, verified or not.</summary>
        public int Skipped { get; }

        /// <summary>All forecasts.</summary>
        public int Forecasts => Rejected + Skipped;

        /// <summary>Whether so many are rejected that the threshold does not suit the model: more than 1 in 3.</summary>
        public bool IsRejectedTooOften => Forecasts > 0 && (double)Rejected / Forecasts > MostRejected;

        /// <summary>The rejected share as the start of a sentence: "1 in 4 forecasts is".</summary>
        public string RejectedInWords
        {
            get
            {
                var one = (int)Math.Round(1 / ((double)Rejected / Forecasts));
                return one >= 2 ? $"1 in {one} forecasts is" : "most forecasts are";
            }
        }
    }
}

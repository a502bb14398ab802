using System;

namespace SpeCa.Tuner.Components.Controls
{
    /// <summary>Where a value stands on a slider, and which value a place on it means.</summary>
    /// <param name="Minimum">The value at the left end; above 0 on a logarithmic scale.</param>
    /// <param name="Maximum">The value at the right end.</param>
    /// <param name="Step">What values are rounded to on a linear scale.</param>
    /// <param name="IsLogarithmic">Whether equal distances mean equal factors.</param>
    public sealed record SliderScale(double Minimum, double Maximum, double Step = 1, bool IsLogarithmic = false)
    {
        /// <summary>Positions are whole numbers from 0 to this.</summary>
        public const int Positions = 1000;

        private const int SignificantDigits = 2;

        /// <summary>The position of a value; values beyond an end are at that end.</summary>
        public int PositionOf(double value)
        {
            double share = IsLogarithmic
                ? Math.Log(Math.Max(value, Minimum) / Minimum) / Math.Log(Maximum / Minimum)
                : (value - Minimum) / (Maximum - Minimum);
            return (int)Math.Round(Math.Clamp(share, 0, 1) * Positions);
        }

        /// <summary>The value at a position, rounded to what a person would choose.</summary>
        public double ValueAt(int position)
        {
            double share = Math.Clamp(position, 0, Positions) / (double)Positions;
            return IsLogarithmic
                ? RoundToDigits(Minimum * Math.Pow(Maximum / Minimum, share))
                : Math.Clamp(Math.Round((Minimum + (share * (Maximum - Minimum))) / Step) * Step, Minimum, Maximum);
        }

        /// <summary>How far one press of an arrow key goes, in positions.</summary>
        public int KeyStep => IsLogarithmic ? Positions / 100 : Math.Max(1, (int)Math.Round(Positions * Step / (Maximum - Minimum)));

        private static double RoundToDigits(double value)
        {
            double unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - SignificantDigits + 1);
            return Math.Round(Math.Round(value / unit) * unit, 9);
        }
    }
}

using System;
using System.Globalization;

namespace SpeCa.Tuner.Formatting
{
    /// <summary>Writes numbers for people, the same everywhere: with a point, whatever the system's language.</summary>
    public static class Figures
    {
        /// <summary>A factor, such as <c>3.53×</c>.</summary>
        public static Figure Factor(double? value) => Number(value, "0.00", "×");

        /// <summary>A ratio in decibels, such as <c>42.4 dB</c>; infinity is <c>identical</c>.</summary>
        public static Figure Decibels(double? value) =>
            value == double.PositiveInfinity ? new Figure("identical") : Number(value, "0.0", "dB");

        /// <summary>A share of 0 to 1, such as <c>5.5%</c>.</summary>
        public static Figure Percent(double? share) => Number(share * 100, "0.#", "%");

        /// <summary>A duration in milliseconds: <c>7.4 ms</c>, <c>430 ms</c>, <c>1.24 s</c>, <c>2.5 min</c>.</summary>
        public static Figure Duration(double? milliseconds) => milliseconds switch
        {
            null => Figure.None,
            double value when !double.IsFinite(value) => Figure.None,
            < 9.95 => Number(milliseconds, "0.0", "ms"),
            < 999.5 => Number(milliseconds, "0", "ms"),
            < 99_950 => Number(milliseconds / 1000, "0.00", "s"),
            _ => Number(milliseconds / 60_000, "0.0", "min"),
        };

        /// <summary>A count with what is counted, such as <c>14 steps</c>.</summary>
        public static Figure Count(int value, string unit) => new(value.ToString(CultureInfo.InvariantCulture), unit);

        /// <summary>A threshold or an error of a forecast: three significant digits, never as a power of ten.</summary>
        public static string Threshold(double value) => value switch
        {
            _ when !double.IsFinite(value) => Figure.None.Value,
            0 => "0",
            _ => Significant(value, 3),
        };

        /// <summary>A number as it is typed into a field.</summary>
        public static string Plain(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

        /// <summary>Reads what was typed into a field; a decimal comma is taken for a point.</summary>
        public static bool TryParse(string? text, out double value) => double.TryParse(
            text?.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);

        private static Figure Number(double? value, string format, string unit) =>
            value is { } number && double.IsFinite(number)
                ? new Figure(number.ToString(format, CultureInfo.InvariantCulture), unit)
                : Figure.None;

        private static string Significant(double value, int digits)
        {
            int decimals = Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 9);
            return Math.Round(value, decimals).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
        }
    }
}

using System.Globalization;

namespace SpeCa.Runtime
{
    /// <summary>Refuses numbers that are out of range.</summary>
    internal static class SettingRange
    {
        /// <summary>The value, if it is in the range, ends included.</summary>
        /// <exception cref="InvalidSettingException">It is not, or is no number.</exception>
        public static float Within(string setting, float value, float minimum, float maximum)
        {
            // Negated, so that NaN is refused too.
            if (!(value >= minimum && value <= maximum))
            {
                var fix = string.Format(CultureInfo.InvariantCulture, "Use a value from {0} to {1}.", minimum, maximum);
                throw new InvalidSettingException(setting, value, fix);
            }

            return value;
        }
    }
}

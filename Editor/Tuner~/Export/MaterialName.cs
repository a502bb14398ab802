using System;
using System.Linq;
using SpeCa.Runtime;

namespace SpeCa.Tuner.Export
{
    /// <summary>Which names may become a folder and the beginning of file names.</summary>
    internal static class MaterialName
    {
        private const int Longest = 100;

        // Windows opens devices by these names, whatever extension follows.
        private static readonly string[] _devices =
        [
            "CON", "PRN", "AUX", "NUL",
            .. Enumerable.Range(1, 9).Select(number => $"COM{number}"),
            .. Enumerable.Range(1, 9).Select(number => $"LPT{number}"),
        ];

        /// <summary>Refuses a name that is not safe on every system.</summary>
        /// <exception cref="InvalidSettingException">It is empty, too long, reserved, or has other characters.</exception>
        public static void Check(string name)
        {
            if (string.IsNullOrEmpty(name) || name.Length > Longest)
            {
                throw new InvalidSettingException("Name", $"'{name}'", $"Use 1 to {Longest} characters.");
            }

            if (!name.All(IsSafe) || !char.IsLetterOrDigit(name[0]))
            {
                throw new InvalidSettingException(
                    "Name", $"'{name}'", "Use letters, digits, spaces, hyphens and underscores, and begin with a letter or digit.");
            }

            if (name[^1] == ' ' || _devices.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new InvalidSettingException("Name", $"'{name}'", "Windows cannot use it: choose another one.");
            }
        }

        private static bool IsSafe(char letter) => letter is '-' or '_' or ' ' || char.IsLetterOrDigit(letter);
    }
}

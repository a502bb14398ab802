using System;
using System.Linq;
using SpeCa.Runtime;

namespace SpeCa.Editor.Export
{
    /// <summary>Which names may become a folder, and the beginning of file names, on every system.</summary>
    public static class MaterialName
    {
        private const int Longest = 100;
        private const int DeviceNameLength = 4;

        // Windows opens devices by these names, whatever extension follows.
        private static readonly string[] _devices = { "CON", "PRN", "AUX", "NUL" };
        private static readonly string[] _numberedDevices = { "COM", "LPT" };

        /// <summary>Refuses a name that is not safe. No name that passes leads out of its folder.</summary>
        /// <param name="name">The name.</param>
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

            if (name[name.Length - 1] == ' ' || IsDevice(name))
            {
                throw new InvalidSettingException("Name", $"'{name}'", "Windows cannot use it: choose another one.");
            }
        }

        private static bool IsDevice(string name) =>
            _devices.Contains(name, StringComparer.OrdinalIgnoreCase)
            || (name.Length == DeviceNameLength && name[DeviceNameLength - 1] is >= '1' and <= '9'
                && _numberedDevices.Contains(name.Substring(0, DeviceNameLength - 1), StringComparer.OrdinalIgnoreCase));

        private static bool IsSafe(char letter) => letter is '-' or '_' or ' ' || char.IsLetterOrDigit(letter);
    }
}

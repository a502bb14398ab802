using System;
using System.IO;
using System.Linq;

namespace SpeCa.Runtime
{
    /// <summary>
    /// The one way from a name that somebody's file states to a path. Neither the name itself nor a link on the way may lead
    /// out of the folder, whatever the system that reads it: a name that is safe on Linux must be safe on Windows.
    /// </summary>
    internal static class FolderFile
    {
        private const int LongestName = 1024;

        // Windows takes these for devices in every folder, with any extension.
        private static readonly string[] _devices = { "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$" };
        private static readonly string[] _numberedDevices = { "COM", "LPT" };

        /// <summary>Whether a name stays inside the folder that it is looked for in, with / between folders.</summary>
        public static bool IsInside(string name) =>
            name.Length <= LongestName && !name.Any(IsForbidden) && name.Split('/').All(IsOrdinary);

        /// <summary>The path of a file in a folder.</summary>
        /// <param name="folder">The folder, which may itself be a link.</param>
        /// <param name="name">A name that may come from anywhere.</param>
        /// <param name="refuse">Makes the error of a path and a problem.</param>
        /// <exception cref="Exception">What <paramref name="refuse"/> makes: the name or a link leads out of the folder.</exception>
        public static string Find(string folder, string name, Func<string, string, Exception> refuse)
        {
            if (!IsInside(name))
            {
                throw refuse(folder, $"'{name}' does not lie in this folder; files are named from the folder that they are in, with / between folders.");
            }

            var path = Path.Combine(folder, name);
            return LinkedPath.StaysInside(folder, name)
                ? path
                : throw refuse(path, "the file is a link that leads out of its folder. Put the file itself there.");
        }

        private static bool IsForbidden(char sign) => char.IsControl(sign) || @"\:*?""<>|".Contains(sign);

        // A point or space at the end is dropped by Windows, which makes ".." of ".. ".
        private static bool IsOrdinary(string name) =>
            name.Length > 0 && name[name.Length - 1] != '.' && name[name.Length - 1] != ' ' && !IsDevice(name.Split('.')[0].TrimEnd(' '));

        private static bool IsDevice(string stem) =>
            _devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
            || (stem.Length == 4 && char.IsDigit(stem[3]) && _numberedDevices.Contains(stem.Substring(0, 3), StringComparer.OrdinalIgnoreCase));
    }
}

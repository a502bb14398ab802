using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>The versions that native libraries state in their resources.</summary>
    internal static class FileVersion
    {
        private const int Parts = 3;

        /// <summary>What a file states as its version, as it is written there; null where it states none.</summary>
        public static string? Read(string path)
        {
            try
            {
                var version = FileVersionInfo.GetVersionInfo(path).FileVersion;
                return string.IsNullOrWhiteSpace(version) ? null : version.Trim();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        /// <summary>The first numbers of a version's text, up to three; null where it does not start with two numbers.</summary>
        /// <remarks>
        /// ONNX Runtime's are like <c>1.23.0.20250926.3.abcdef0</c>, DirectML's like <c>1.15.4+241025-1615.1</c>: what stands
        /// behind the third number is the build.
        /// </remarks>
        public static Version? Parse(string? text)
        {
            if (text == null)
            {
                return null;
            }

            var numbers = new int[Parts];
            var count = 0;
            foreach (var part in text.Split('.', '+', '-', ' '))
            {
                if (count == Parts || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[count]))
                {
                    break;
                }

                count++;
            }

            return count switch
            {
                Parts => new Version(numbers[0], numbers[1], numbers[2]),
                2 => new Version(numbers[0], numbers[1], 0),
                _ => null,
            };
        }
    }
}

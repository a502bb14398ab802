using System;
using System.Collections.Generic;
using SpeCa.Setup.Libraries;

namespace SpeCa.Setup.Project
{
    /// <summary>What the command line of a batch run says about the libraries. Unity leaves arguments that it does not know.</summary>
    internal static class BatchArguments
    {
        /// <summary>The feed's index, or the folder with package files.</summary>
        public const string Source = "-specaPackages";

        /// <summary>Which ONNX Runtime is used on Windows: DirectML or Cpu.</summary>
        public const string Windows = "-specaWindows";

        /// <summary>Where libraries go.</summary>
        public const string Folder = "-specaLibraryFolder";

        /// <summary>Takes over into the settings what the command line names.</summary>
        /// <exception cref="LibrarySetupException">An argument has no value, or one that cannot be.</exception>
        public static void Apply(IReadOnlyList<string> arguments, LibrarySettings settings)
        {
            settings.Source = Find(arguments, Source) ?? settings.Source;
            settings.Folder = Find(arguments, Folder) ?? settings.Folder;
            string? windows = Find(arguments, Windows);
            if (windows is not null)
            {
                bool isKnown = Enum.TryParse(windows, ignoreCase: true, out WindowsLibraries parsed)
                    && Enum.IsDefined(typeof(WindowsLibraries), parsed);
                settings.Windows = isKnown
                    ? parsed
                    : throw new LibrarySetupException($"{Windows} is {windows}. Use DirectML or Cpu.");
            }
        }

        private static string? Find(IReadOnlyList<string> arguments, string name)
        {
            for (int index = 0; index < arguments.Count; index++)
            {
                if (!string.Equals(arguments[index], name, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                bool hasValue = index + 1 < arguments.Count && !arguments[index + 1].StartsWith('-');
                return hasValue ? arguments[index + 1] : throw new LibrarySetupException($"{name} has no value. Write it after a space.");
            }

            return null;
        }
    }
}

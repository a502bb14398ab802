using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>The folders where a program has its native libraries when nobody names any.</summary>
    internal static class LibraryFolders
    {
        // Set by .NET's host from the packages that a program was built with; absent in Unity.
        private const string HostFolders = "NATIVE_DLL_SEARCH_DIRECTORIES";

        /// <summary>
        /// The host's folders, the program's own and the one for this processor below it; then those that go with the managed
        /// assembly in a Unity project and in a Unity player.
        /// </summary>
        public static IReadOnlyList<string> OfProgram()
        {
            var folders = new List<string>();
            if (AppContext.GetData(HostFolders) is string host)
            {
                folders.AddRange(host.Split(new[] { Path.PathSeparator }, StringSplitOptions.RemoveEmptyEntries));
            }

            folders.Add(AppContext.BaseDirectory);
            folders.Add(Path.Combine(AppContext.BaseDirectory, "runtimes", Processor(), "native"));
            var managed = typeof(OrtEnv).Assembly.Location;
            if (managed.Length > 0)
            {
                var above = Path.GetDirectoryName(Path.GetDirectoryName(managed)) ?? "";
                folders.Add(Path.Combine(above, "Windows", "x86_64"));
                folders.Add(Path.Combine(above, "Plugins", "x86_64"));
            }

            return folders;
        }

        private static string Processor() =>
            RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "win-arm64" : "win-x64";
    }
}

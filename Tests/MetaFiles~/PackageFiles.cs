using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace SpeCa.MetaFiles
{
    /// <summary>The files of a package's folder, without those that version control ignores: build output, for one.</summary>
    internal static class PackageFiles
    {
        private const char Separator = '\0';

        // What a test run leaves, where no version control tells.
        private const string TestResults = "TestResults/";

        /// <summary>All files, relative to the folder, with forward slashes.</summary>
        /// <remarks>In a checkout what git tracks or would add; elsewhere, as in an unpacked tarball, all that lies there.</remarks>
        public static IReadOnlyList<string> Of(string folder) =>
            IsCheckout(folder) && ListedByGit(folder) is { } listed ? listed : AllBelow(folder);

        // A file in the checkouts that git calls worktrees.
        private static bool IsCheckout(string folder) => Path.Exists(Path.Combine(folder, ".git"));

        private static string[] AllBelow(string folder) =>
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(file => !file.StartsWith(TestResults, StringComparison.Ordinal))
                .ToArray();

        private static string[]? ListedByGit(string folder)
        {
            var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                RedirectStandardOutput = true,
            };
            try
            {
                using Process git = Process.Start(start)!;
                string listed = git.StandardOutput.ReadToEnd();
                git.WaitForExit();

                // One that was deleted and not committed yet is still listed; one with a conflict is listed for each side.
                return git.ExitCode != 0
                    ? null
                    : listed.Split(Separator, StringSplitOptions.RemoveEmptyEntries)
                        .Distinct()
                        .Where(file => File.Exists(Path.Combine(folder, file)))
                        .ToArray();
            }
            catch (Win32Exception)
            {
                return null;
            }
        }
    }
}

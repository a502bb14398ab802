using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace SpeCa.MetaFiles
{
    /// <summary>The program's one command: writes the .meta files of a package, or only checks them.</summary>
    internal static class MetaCommandLine
    {
        /// <summary>Runs a command line.</summary>
        /// <returns>0 when every asset has a sound .meta file; 1 when something is left to be put right.</returns>
        public static int Run(string[] arguments)
        {
            var package = new Argument<DirectoryInfo>("package")
            {
                Description = "The folder with the package's package.json.",
                DefaultValueFactory = _ => PackageAbove(Directory.GetCurrentDirectory()),
            };
            var check = new Option<bool>("--check") { Description = "Changes nothing; lists what is missing or wrong." };
            var root = new RootCommand("Gives every file and folder that Unity sees its .meta file, and removes those left behind.")
            {
                package,
                check,
            };
            root.SetAction(parsed =>
            {
                try
                {
                    return Run(parsed.GetValue(package)!.FullName, parsed.GetValue(check), parsed.InvocationConfiguration.Output);
                }
                catch (IOException error)
                {
                    parsed.InvocationConfiguration.Error.WriteLine(error.Message);
                    return 1;
                }
            });
            return root.Parse(arguments).Invoke();
        }

        private static int Run(string folder, bool onlyChecks, TextWriter output)
        {
            if (!onlyChecks)
            {
                MetaChanges changes = MetaGenerator.Write(folder);
                Print(output, "written", changes.Written);
                Print(output, "removed", changes.Removed);
            }

            PackageAssets assets = PackageAssets.Of(folder);
            IReadOnlyList<MetaProblem> problems = MetaCheck.FindProblems(assets);
            foreach (MetaProblem problem in problems)
            {
                output.WriteLine(problem);
            }

            output.WriteLine($"{assets.Assets.Count} assets, {problems.Count} problems.");
            return problems.Count == 0 ? 0 : 1;
        }

        private static void Print(TextWriter output, string what, IReadOnlyList<string> paths)
        {
            foreach (string path in paths)
            {
                output.WriteLine($"{what}: {path}");
            }
        }

        private static DirectoryInfo PackageAbove(string start)
        {
            for (var folder = new DirectoryInfo(start); folder != null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, PackageAssets.ManifestName)))
                {
                    return folder;
                }
            }

            throw new FileNotFoundException(
                $"Neither '{start}' nor a folder above it has a {PackageAssets.ManifestName}. Name the package's folder.");
        }
    }
}

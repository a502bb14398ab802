using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SpeCa.Tests.Documentation
{
    /// <summary>The repository that the tests were built in.</summary>
    internal static class Repository
    {
        private const string Solution = "SpeCa.Plugin.sln";

        /// <summary>Its folder.</summary>
        public static string Folder { get; } = Find();

        /// <summary>What users read: the README, the changelog, all documentation, and the pages of samples.</summary>
        public static IReadOnlyList<MarkdownPage> Pages { get; } = ReadPages();

        /// <summary>The page of a path.</summary>
        /// <param name="path">From the repository's folder, with slashes.</param>
        public static MarkdownPage Page(string path) => Pages.Single(page => page.Path == path);

        private static string Find()
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder != null && !File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has {Solution}: run the tests where they were built.");
        }

        private static MarkdownPage[] ReadPages()
        {
            var roots = Directory.GetFiles(Folder, "*.md");
            var below = new[] { "Documentation~", "Samples", "Tests" }
                .SelectMany(folder => Directory.GetFiles(Path.Combine(Folder, folder), "*.md", SearchOption.AllDirectories));
            return [.. roots.Concat(below).Order(StringComparer.Ordinal)
                .Select(file => MarkdownPage.Parse(Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText(file)))];
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.MetaFiles;

namespace SpeCa.Package.Tests.Tarball
{
    /// <summary>Which files of the repository a Unity project needs.</summary>
    internal static class ShippedFiles
    {
        private static readonly string[] _documents = [PackageAssets.ManifestName, "README.md", "LICENSE.md", "CHANGELOG.md"];

        // Whatever Unity sees in them, and they themselves.
        private static readonly string[] _visibleFolders = ["Editor", "Plugin", "Runtime", "Samples", "Tests"];

        private static readonly string[] _hiddenFolders = ["Documentation~", "Samples/DefaultModel~"];

        /// <summary>All of them, in order, with forward slashes.</summary>
        /// <param name="repository">The repository.</param>
        /// <param name="samples">The folders of the samples that Unity offers.</param>
        public static IReadOnlyList<string> Of(string repository, IEnumerable<string> samples)
        {
            string[] hidden = _hiddenFolders.Concat(samples).ToArray();
            return PackageFiles.Of(repository)
                .Where(file => IsVisiblePart(file) || hidden.Any(folder => IsBelow(folder, file)))
                .Order(StringComparer.Ordinal)
                .ToArray();
        }

        private static bool IsVisiblePart(string file)
        {
            string asset = AssetPath.IsMeta(file) ? AssetPath.AssetOf(file) : file;
            return _documents.Contains(asset)
                || (UnityVisibility.IsVisible(asset)
                    && _visibleFolders.Any(folder => asset == folder || IsBelow(folder, asset))
                    && !IsForDotnet(asset));
        }

        // Projects are for the .NET SDK; in Unity's view the same folders are assemblies by their .asmdef files.
        private static bool IsForDotnet(string asset) => Path.GetExtension(asset) == ".csproj";

        private static bool IsBelow(string folder, string file) => file.StartsWith(folder + "/", StringComparison.Ordinal);
    }
}

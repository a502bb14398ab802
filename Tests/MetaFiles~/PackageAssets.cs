using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace SpeCa.MetaFiles
{
    /// <summary>What Unity sees of a package: its assets and their .meta files, samples as they are once imported.</summary>
    /// <remarks>
    /// A sample's folder ends in ~ and is hidden until Unity copies it into a project's Assets; its files then are assets like
    /// any other, and keep their identity only if they bring .meta files along.
    /// </remarks>
    internal sealed class PackageAssets
    {
        public const string ManifestName = "package.json";

        private PackageAssets(string folder, string name, IReadOnlyList<PackageAsset> assets, IReadOnlyList<string> metas)
        {
            Folder = folder;
            Name = name;
            Assets = assets;
            Metas = metas;
        }

        /// <summary>The package's folder.</summary>
        public string Folder { get; }

        /// <summary>The package's name, as in its manifest.</summary>
        public string Name { get; }

        /// <summary>Files and folders, in order of their paths.</summary>
        public IReadOnlyList<PackageAsset> Assets { get; }

        /// <summary>The .meta files where assets can be, in order of their paths.</summary>
        public IReadOnlyList<string> Metas { get; }

        /// <summary>Looks at a package's folder.</summary>
        /// <exception cref="IOException">There is no manifest, or it cannot be read.</exception>
        public static PackageAssets Of(string folder)
        {
            using JsonDocument manifest = ReadManifest(folder);
            string name = manifest.RootElement.GetProperty("name").GetString()!;
            string[] samples = SampleFolders(manifest.RootElement).ToArray();
            IReadOnlyList<string> all = PackageFiles.Of(folder);
            string[] visible = all.Where(file => IsVisible(file, samples)).ToArray();

            // Folders of hidden content too: one that holds nothing else, as that of the samples, shows as an empty one.
            IEnumerable<PackageAsset> folders = all
                .Where(file => !AssetPath.IsMeta(file))
                .SelectMany(AssetPath.FoldersOf)
                .Distinct()
                .Where(path => IsVisible(path, samples))
                .Select(path => new PackageAsset(path, IsFolder: true));
            return new PackageAssets(
                folder,
                name,
                visible
                    .Where(file => !AssetPath.IsMeta(file))
                    .Select(path => new PackageAsset(path, IsFolder: false))
                    .Concat(folders)
                    .OrderBy(asset => asset.Path, StringComparer.Ordinal)
                    .ToArray(),
                visible.Where(AssetPath.IsMeta).Order(StringComparer.Ordinal).ToArray());
        }

        private static bool IsVisible(string path, string[] samples)
        {
            string? sample = Array.Find(samples, folder => path.StartsWith(folder + "/", StringComparison.Ordinal));
            return UnityVisibility.IsVisible(sample is null ? path : path[(sample.Length + 1)..]);
        }

        private static IEnumerable<string> SampleFolders(JsonElement manifest) =>
            manifest.TryGetProperty("samples", out JsonElement samples)
                ? samples.EnumerateArray().Select(sample => sample.GetProperty("path").GetString()!.TrimEnd('/'))
                : [];

        private static JsonDocument ReadManifest(string folder)
        {
            string path = Path.Combine(folder, ManifestName);
            try
            {
                return JsonDocument.Parse(File.ReadAllText(path));
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"'{path}' is no JSON: {error.Message}", error);
            }
        }
    }
}

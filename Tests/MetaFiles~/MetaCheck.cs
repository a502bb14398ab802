using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SpeCa.MetaFiles
{
    /// <summary>Whether every asset of a package has a sound .meta file, and every .meta file an asset.</summary>
    internal static class MetaCheck
    {
        /// <summary>Everything that is wrong, in order of the paths.</summary>
        public static IReadOnlyList<MetaProblem> FindProblems(PackageAssets package)
        {
            var metas = package.Metas.ToHashSet();
            var present = package.Assets.Where(asset => metas.Contains(AssetPath.MetaOf(asset.Path))).ToArray();
            return package.Assets
                .Except(present)
                .Select(asset => new MetaProblem(AssetPath.MetaOf(asset.Path), "missing"))
                .Concat(Orphans(package).Select(meta => new MetaProblem(meta, "its asset is not there")))
                .Concat(present.SelectMany(asset => ProblemsOf(package.Folder, asset)))
                .Concat(SharedGuids(package.Folder, present))
                .OrderBy(problem => problem.Path, StringComparer.Ordinal)
                .ToArray();
        }

        /// <summary>The .meta files without an asset.</summary>
        public static IEnumerable<string> Orphans(PackageAssets package) =>
            package.Metas.Except(package.Assets.Select(asset => AssetPath.MetaOf(asset.Path)));

        /// <summary>What is wrong with a .meta file on its own account.</summary>
        public static IEnumerable<string> Flaws(MetaFile meta, PackageAsset asset)
        {
            if (meta.Guid.Length == 0)
            {
                yield return "no guid of 32 hexadecimal digits";
            }

            if (meta.IsFolder != asset.IsFolder)
            {
                yield return asset.IsFolder ? "does not say that its asset is a folder" : "says that its asset is a folder";
            }

            if (meta.Importer.Length == 0)
            {
                yield return "names no importer";
            }
            else if (AssetImporter.Of(asset) is { } importer && importer.Name != meta.Importer)
            {
                yield return $"names the {meta.Importer}, and Unity takes the {importer.Name}";
            }
        }

        private static IEnumerable<MetaProblem> ProblemsOf(string folder, PackageAsset asset)
        {
            string path = AssetPath.MetaOf(asset.Path);
            return Flaws(MetaFile.Read(Path.Combine(folder, path)), asset).Select(flaw => new MetaProblem(path, flaw));
        }

        private static IEnumerable<MetaProblem> SharedGuids(string folder, PackageAsset[] assets) =>
            assets.Select(asset => AssetPath.MetaOf(asset.Path))
                .GroupBy(path => MetaFile.Read(Path.Combine(folder, path)).Guid)
                .Where(group => group.Key.Length > 0 && group.Count() > 1)
                .SelectMany(group => group.Skip(1).Select(path => new MetaProblem(path, $"has the guid of {group.First()}")));
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using SpeCa.Runtime;

namespace SpeCa.MetaFiles
{
    /// <summary>Writes the .meta files that a package lacks.</summary>
    /// <remarks>
    /// A sound file stays as it is: its guid is what scenes refer to, and its settings may have been changed in the editor. Of
    /// an unsound one the guid is kept, if it has one that is its own.
    /// </remarks>
    internal static class MetaGenerator
    {
        /// <summary>Puts the .meta files of a package right.</summary>
        /// <returns>What was changed; kinds of assets whose settings only Unity knows are left to <see cref="MetaCheck"/>.</returns>
        /// <exception cref="IOException">The package cannot be read or written.</exception>
        public static MetaChanges Write(string folder)
        {
            PackageAssets package = PackageAssets.Of(folder);
            string[] orphans = MetaCheck.Orphans(package).ToArray();
            foreach (string orphan in orphans)
            {
                File.Delete(Path.Combine(folder, orphan));
            }

            var metas = package.Metas.ToHashSet();
            var taken = new HashSet<string>();
            var written = new List<string>();
            var guidless = new List<PackageAsset>();
            foreach (PackageAsset asset in package.Assets)
            {
                string path = AssetPath.MetaOf(asset.Path);
                MetaFile? meta = metas.Contains(path) ? MetaFile.Read(Path.Combine(folder, path)) : null;
                bool isOwn = meta is { Guid.Length: > 0 } && taken.Add(meta.Guid);
                if (!isOwn)
                {
                    guidless.Add(asset);
                }
                else if (MetaCheck.Flaws(meta!, asset).Any() && Write(folder, asset, meta!.Guid))
                {
                    written.Add(path);
                }
            }

            // Only now is it known which identities are taken.
            foreach (PackageAsset asset in guidless)
            {
                string guid = AssetGuid.Derive(package.Name, asset.Path, taken);
                if (Write(folder, asset, guid))
                {
                    taken.Add(guid);
                    written.Add(AssetPath.MetaOf(asset.Path));
                }
            }

            return new MetaChanges(written.Order(StringComparer.Ordinal).ToArray(), orphans);
        }

        private static bool Write(string folder, PackageAsset asset, string guid)
        {
            if (AssetImporter.Of(asset) is not { } importer)
            {
                return false;
            }

            byte[] text = Encoding.UTF8.GetBytes(MetaFile.Text(guid, asset.IsFolder, importer));
            WholeFile.Write(Path.Combine(folder, AssetPath.MetaOf(asset.Path)), stream => stream.Write(text));
            return true;
        }
    }
}

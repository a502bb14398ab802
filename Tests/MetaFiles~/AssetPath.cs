using System;
using System.Collections.Generic;

namespace SpeCa.MetaFiles
{
    /// <summary>Paths below a package's folder, with forward slashes, and their .meta files.</summary>
    internal static class AssetPath
    {
        public const string MetaExtension = ".meta";

        public static bool IsMeta(string path) => path.EndsWith(MetaExtension, StringComparison.Ordinal);

        public static string MetaOf(string asset) => asset + MetaExtension;

        public static string AssetOf(string meta) => meta[..^MetaExtension.Length];

        /// <summary>The folders that a path lies in, the nearest first.</summary>
        public static IEnumerable<string> FoldersOf(string path)
        {
            for (int end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            {
                yield return path[..end];
            }
        }
    }
}

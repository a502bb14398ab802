using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SpeCa.MetaFiles
{
    /// <summary>What a .meta file says of its asset; Unity's YAML, read only as far as identity and importer go.</summary>
    internal sealed class MetaFile
    {
        private const string FirstLine = "fileFormatVersion: 2";
        private const string GuidKey = "guid: ";
        private const string FolderLine = "folderAsset: yes";

        private MetaFile(string guid, bool isFolder, string importer)
        {
            Guid = guid;
            IsFolder = isFolder;
            Importer = importer;
        }

        /// <summary>The asset's identity; empty where the file has none that is valid.</summary>
        public string Guid { get; }

        /// <summary>Whether it says that its asset is a folder.</summary>
        public bool IsFolder { get; }

        /// <summary>The heading of the importer's settings; empty where there is none.</summary>
        public string Importer { get; }

        /// <summary>Reads a .meta file.</summary>
        /// <exception cref="IOException">It cannot be read.</exception>
        public static MetaFile Read(string path) => Parse(File.ReadAllText(path));

        /// <summary>Reads the text of a .meta file; what is not there stays empty.</summary>
        public static MetaFile Parse(string text)
        {
            string[] lines = text.Split('\n');
            string guid = lines.FirstOrDefault(line => line.StartsWith(GuidKey, StringComparison.Ordinal), "");
            guid = guid.Length == 0 || lines[0] != FirstLine ? "" : guid[GuidKey.Length..];
            return new MetaFile(
                AssetGuid.IsValid(guid) ? guid : "",
                lines.Contains(FolderLine),
                lines.FirstOrDefault(IsImporter, "").TrimEnd(':'));
        }

        /// <summary>The text that Unity writes for an asset that it has just found.</summary>
        public static string Text(string guid, bool isFolder, AssetImporter importer)
        {
            List<string> lines = [FirstLine, GuidKey + guid];
            if (isFolder)
            {
                lines.Add(FolderLine);
            }

            // Unity ends the lines of empty values in a space.
            lines.Add(importer.Name + ":");
            lines.AddRange(
                importer.Settings
                    .Concat(["userData: ", "assetBundleName: ", "assetBundleVariant: "])
                    .Concat(importer.LastSettings)
                    .Select(line => "  " + line));
            return string.Concat(lines.Select(line => line + "\n"));
        }

        private static bool IsImporter(string line) => line.EndsWith("Importer:", StringComparison.Ordinal) && line[0] != ' ';
    }
}

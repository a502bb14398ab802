using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using SpeCa.Setup.Libraries;

namespace SpeCa.Tests.Unity.Setup
{
    /// <summary>Small packages with text in the place of libraries.</summary>
    internal static class TestPackage
    {
        /// <summary>Writes a package file into a folder.</summary>
        public static string Write(string folder, string id, string version, params (string Entry, string Content)[] entries)
        {
            Directory.CreateDirectory(folder);
            string path = Path.Combine(folder, $"{id.ToLowerInvariant()}.{version}.nupkg");
            using var archive = new ZipArchive(new FileStream(path, FileMode.Create), ZipArchiveMode.Create);
            foreach (var (entry, content) in entries)
            {
                using var stream = archive.CreateEntry(entry).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }

            return path;
        }

        /// <summary>A package whose file is in a folder, with the hashes of what is there.</summary>
        public static LibraryPackage Listed(string folder, string id, params (string Entry, string Content)[] entries)
        {
            string path = Write(folder, id, "1.0.0", entries);
            IEnumerable<LibraryFile> files = entries.Select(entry =>
                new LibraryFile(entry.Entry, LibraryPlatform.Any, Sha256(Encoding.UTF8.GetBytes(entry.Content))));
            return new LibraryPackage(id, "1.0.0", Sha256(File.ReadAllBytes(path)), files.ToArray());
        }

        public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

        public static string Sha512(string path) => Convert.ToBase64String(SHA512.HashData(File.ReadAllBytes(path)));
    }
}

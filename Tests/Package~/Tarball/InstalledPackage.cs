using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using SpeCa.MetaFiles;
using SpeCa.Package.Tests.Projects;

namespace SpeCa.Package.Tests.Tarball
{
    /// <summary>A Unity project with the package in it, from the tarball that npm packs of this repository.</summary>
    internal sealed class InstalledPackage : IDisposable
    {
        // What npm calls the folder in every tarball.
        private const string FolderInTarball = "package";

        private readonly TemporaryProject _project;

        private InstalledPackage(TemporaryProject project)
        {
            _project = project;
            string tarball = NpmPack.Run(Build.Repository, Directory.CreateDirectory(_project.PathOf("Packed")).FullName);
            using (var stream = new GZipStream(File.OpenRead(tarball), CompressionMode.Decompress))
            {
                TarFile.ExtractToDirectory(stream, _project.PathOf("Packed"), overwriteFiles: false);
            }

            using JsonDocument manifest = JsonDocument.Parse(
                File.ReadAllText(_project.PathOf($"Packed/{FolderInTarball}/{PackageAssets.ManifestName}")));
            Manifest = manifest.RootElement.Clone();
            Folder = _project.PathOf($"Packages/{Text("name")}");
            Directory.CreateDirectory(Path.GetDirectoryName(Folder)!);
            Directory.Move(_project.PathOf($"Packed/{FolderInTarball}"), Folder);
        }

        /// <summary>The project.</summary>
        public string ProjectFolder => _project.Folder;

        /// <summary>The package in the project.</summary>
        public string Folder { get; }

        /// <summary>The package's manifest.</summary>
        public JsonElement Manifest { get; }

        /// <summary>The samples that Unity offers: their names, and their folders in the package.</summary>
        public IReadOnlyDictionary<string, string> Samples =>
            Manifest.TryGetProperty("samples", out JsonElement samples)
                ? samples.EnumerateArray().ToDictionary(
                    sample => sample.GetProperty("displayName").GetString()!,
                    sample => sample.GetProperty("path").GetString()!)
                : [];

        /// <summary>Packs and installs.</summary>
        public static InstalledPackage Create()
        {
            var project = new TemporaryProject();
            try
            {
                return new InstalledPackage(project);
            }
            catch
            {
                project.Dispose();
                throw;
            }
        }

        /// <summary>A text of the manifest.</summary>
        public string Text(string key) => Manifest.GetProperty(key).GetString()!;

        /// <summary>All its files, in order, with forward slashes.</summary>
        public IReadOnlyList<string> Files() => PackageFiles.Of(Folder).Order(StringComparer.Ordinal).ToArray();

        /// <summary>Copies the samples into Assets, as Unity does when a user asks for them.</summary>
        public void ImportSamples()
        {
            foreach ((string name, string path) in Samples)
            {
                string source = Path.Combine(Folder, path);
                if (!Directory.Exists(source))
                {
                    continue;
                }

                string target = _project.PathOf($"Assets/Samples/{Text("displayName")}/{Text("version")}/{name}");
                foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
                {
                    string copy = Path.Combine(target, Path.GetRelativePath(source, file));
                    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                    File.Copy(file, copy);
                }
            }
        }

        public void Dispose() => _project.Dispose();
    }
}

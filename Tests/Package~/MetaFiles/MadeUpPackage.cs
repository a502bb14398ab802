using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.MetaFiles;
using SpeCa.Package.Tests.Projects;

namespace SpeCa.Package.Tests.MetaFiles
{
    /// <summary>A package of a few files, in a folder of its own.</summary>
    internal sealed class MadeUpPackage : IDisposable
    {
        private readonly TemporaryProject _folder = new();

        public MadeUpPackage() => With(
            "package.json", """{ "name": "made.up", "samples": [{ "displayName": "First", "path": "Samples/First~" }] }""");

        public string Folder => _folder.Folder;

        public MadeUpPackage With(params string[] filesAndTexts)
        {
            foreach (string[] file in filesAndTexts.Chunk(2))
            {
                _folder.Write(file[0], file[1]);
            }

            return this;
        }

        public string Read(string path) => File.ReadAllText(_folder.PathOf(path));

        public bool Has(string path) => File.Exists(_folder.PathOf(path));

        public void Delete(string path) => File.Delete(_folder.PathOf(path));

        public MetaChanges Generate() => MetaGenerator.Write(Folder);

        public IReadOnlyList<string> Problems() =>
            MetaCheck.FindProblems(PackageAssets.Of(Folder)).Select(problem => problem.ToString()).ToArray();

        public void Dispose() => _folder.Dispose();
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using NUnit.Framework;
using SpeCa.Setup.Libraries;

namespace SpeCa.Tests.Unity.Setup.Libraries
{
    internal sealed class LibraryListTests
    {
        // Assemblies of the reference pack of .NET Standard 2.1 (NETStandard.Library.Ref 2.1.0), which Unity has.
        private static readonly string[] _standard =
        {
            "netstandard", "System.Memory", "System.Buffers", "System.Numerics.Vectors", "System.Threading.Tasks.Extensions",
        };

        [Test]
        public void Whatever_a_managed_library_refers_to_is_in_the_list_or_in_the_standard()
        {
            var packages = LibraryList.Create(WindowsLibraries.Cpu);
            var known = ManagedFiles(packages).Select(pair => Path.GetFileNameWithoutExtension(pair.File.Name)).Concat(_standard);

            var missing = ManagedFiles(packages)
                .SelectMany(pair => ReferencesOf(RealPackages.PathOf(pair.Package, pair.File)))
                .Except(known);

            Assert.That(missing, Is.Empty);
        }

        [Test]
        public void Nothing_is_in_the_list_that_no_assembly_of_the_package_needs()
        {
            var packages = LibraryList.Create(WindowsLibraries.Cpu);
            string[] direct =
            {
                "Microsoft.ML.OnnxRuntime", "System.Numerics.Tensors", "System.Text.Json", "Google.Protobuf", "CommunityToolkit.Mvvm",
                "Microsoft.ML.Tokenizers",
            };

            var needed = ManagedFiles(packages)
                .SelectMany(pair => ReferencesOf(RealPackages.PathOf(pair.Package, pair.File)))
                .Concat(direct);

            var superfluous = ManagedFiles(packages).Select(pair => Path.GetFileNameWithoutExtension(pair.File.Name)).Except(needed);
            Assert.That(superfluous, Is.Empty);
        }

        [Test]
        public void The_versions_of_assemblies_are_those_of_the_real_files()
        {
            foreach (var (package, file) in ManagedFiles(LibraryList.Create(WindowsLibraries.Cpu)))
            {
                var version = System.Reflection.AssemblyName.GetAssemblyName(RealPackages.PathOf(package, file)).Version;

                Assert.That(file.AssemblyVersion, Is.EqualTo(version), package.ToString());
            }
        }

        [Test]
        public void The_packages_that_the_code_is_built_with_have_the_versions_that_it_is_built_with(
            [Values] WindowsLibraries windows)
        {
            var props = XDocument.Load(Path.Combine(TestContext.CurrentContext.TestDirectory, "Directory.Packages.props"));
            var built = props.Descendants("PackageVersion")
                .ToDictionary(element => element.Attribute("Include")!.Value, element => element.Attribute("Version")!.Value);
            string[] runtimes = props.Descendants("OnnxRuntimeVersion").Select(element => element.Value).ToArray();

            foreach (var package in LibraryList.Create(windows).Where(package => built.ContainsKey(package.Id)))
            {
                string[] allowed = built[package.Id].StartsWith('$') ? runtimes : [built[package.Id]];
                Assert.That(allowed, Does.Contain(package.Version), package.Id);
            }
        }

        [Test]
        public void The_managed_runtime_is_never_newer_than_a_native_one([Values] WindowsLibraries windows)
        {
            var packages = LibraryList.Create(windows);

            var managed = packages.Single(package => package.Files.Any(file => file.Name == "Microsoft.ML.OnnxRuntime.dll"));
            var natives = packages.Where(package => package.Files.Any(file => file.Name.Contains("onnxruntime") && file.IsNative));

            Assert.That(
                natives.Select(package => Version.Parse(package.Version)),
                Is.Not.Empty.And.All.GreaterThanOrEqualTo(Version.Parse(managed.Version)));
        }

        [Test]
        public void Every_hash_is_one_and_only_the_managed_runtime_beside_DirectML_has_none([Values] WindowsLibraries windows)
        {
            var packages = LibraryList.Create(windows);

            var hashes = packages.Select(package => package.Sha256)
                .Concat(packages.SelectMany(package => package.Files).Select(file => file.Sha256))
                .OfType<string>();
            var without = packages.Where(package => package.Sha256 is null).Select(package => package.ToString());

            Assert.That(hashes, Has.All.Match("^[0-9a-f]{64}$"));
            Assert.That(
                without,
                windows == WindowsLibraries.Cpu ? Is.Empty : Is.EqualTo(new[] { "Microsoft.ML.OnnxRuntime.Managed 1.23.0" }));
        }

        [Test]
        public void No_two_libraries_go_to_one_place([Values] WindowsLibraries windows)
        {
            var targets = LibraryList.Create(windows).SelectMany(package => package.Files).Select(file => file.Target);

            Assert.That(targets, Is.Unique);
        }

        private static IEnumerable<(LibraryPackage Package, LibraryFile File)> ManagedFiles(IEnumerable<LibraryPackage> packages) =>
            packages.SelectMany(package => package.Files.Where(file => !file.IsNative).Select(file => (package, file)));

        private static string[] ReferencesOf(string path)
        {
            using var file = new PEReader(File.OpenRead(path));
            var metadata = file.GetMetadataReader();
            return metadata.AssemblyReferences
                .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .ToArray();
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.MetaFiles;

namespace SpeCa.Package.Tests.Tarball
{
    [TestFixture]
    internal sealed class TarballTests
    {
        // 23 MB of it are the model, 6 MB sources and pages; a build output or a data set that slipped in would be more than the rest.
        private const long MostBytes = 40_000_000;

        private InstalledPackage _package = null!;

        [OneTimeSetUp]
        public void Install() => _package = InstalledPackage.Create();

        [OneTimeTearDown]
        public void Remove() => _package?.Dispose();

        [Test]
        public void It_has_exactly_the_files_that_a_Unity_project_needs()
        {
            IReadOnlyList<string> expected = ShippedFiles.Of(Build.Repository, _package.Samples.Values);

            IReadOnlyList<string> packed = _package.Files();

            Assert.Multiple(() =>
            {
                Assert.That(packed.Except(expected), Is.Empty, "Packed, and of no use in a Unity project.");
                Assert.That(expected.Except(packed), Is.Empty, "Missing in the tarball.");
            });
        }

        [TestCase("package.json")]
        [TestCase("Runtime/SpeCa.Runtime.asmdef")]
        [TestCase("Runtime/SpeCa.Runtime.asmdef.meta")]
        [TestCase("Runtime/csc.rsp")]
        [TestCase("Runtime/Speculation/SpeculativeDenoiser.cs")]
        [TestCase("Plugin/Unity/BlockModelAsset.cs.meta")]
        [TestCase("Editor/Unity/Styles/TextureGenerator.uss")]
        [TestCase("Documentation~/index.md")]
        [TestCase("Documentation~/images/tuner.png")]
        [TestCase("Samples/DefaultModel~/manifest.json")]
        [TestCase("Samples/DefaultModel~/presets.json")]
        [TestCase("Samples/DefaultModel~/verify.onnx")]
        [TestCase("Samples.meta")]
        [TestCase("Tests/Unity/SpeCa.Tests.asmdef")]
        public void It_has(string file) => Assert.That(_package.Files(), Does.Contain(file));

        [TestCase("Editor/Tuner~/")]
        [TestCase("Runtime/ImageFiles~/")]
        [TestCase("Samples/GenerateTexture~/")]
        [TestCase("Samples/FrameLoop~/")]
        [TestCase("Samples/TextureModel~/")]
        [TestCase("Tests/Desktop~/")]
        [TestCase("Tests/UnityShim~/")]
        [TestCase("Tests/Benchmarks~/")]
        [TestCase(".ci/")]
        public void It_has_nothing_of(string folder) =>
            Assert.That(_package.Files().Where(file => file.StartsWith(folder, StringComparison.Ordinal)), Is.Empty);

        [TestCase(".csproj")]
        [TestCase(".sln")]
        [TestCase(".props")]
        [TestCase(".dll")]
        [TestCase(".pdb")]
        [TestCase(".razor")]
        [TestCase(".py")]
        public void It_has_no_files_of_kind(string extension) =>
            Assert.That(
                _package.Files().Select(file => AssetPath.IsMeta(file) ? AssetPath.AssetOf(file) : file),
                Has.None.EndsWith(extension));

        [Test]
        public void It_is_not_much_larger_than_the_model() =>
            Assert.That(_package.Files().Sum(file => new FileInfo(Path.Combine(_package.Folder, file)).Length), Is.LessThan(MostBytes));

        [Test]
        public void Every_asset_in_it_has_a_sound_meta_file() =>
            Assert.That(MetaCheck.FindProblems(PackageAssets.Of(_package.Folder)), Is.Empty);

        [Test]
        public void Every_sample_is_where_the_manifest_says() =>
            Assert.That(
                _package.Samples.Values.Where(path => !Directory.Exists(Path.Combine(_package.Folder, path))), Is.Empty);

        // Where a manifest names no address, Unity's package manager opens these.
        [TestCase("Documentation~/index.md")]
        [TestCase("CHANGELOG.md")]
        [TestCase("LICENSE.md")]
        public void Unity_finds_what_its_links_open(string file) => Assert.That(_package.Files(), Does.Contain(file));
    }
}

using NUnit.Framework;
using SpeCa.MetaFiles;

namespace SpeCa.Package.Tests.MetaFiles
{
    [TestFixture]
    internal sealed class MetaCheckTests
    {
        private const string Guid = "0123456789abcdef0123456789abcdef";

        private MadeUpPackage _package = null!;

        [SetUp]
        public void Create()
        {
            _package = new MadeUpPackage().With("Runtime/Tool.cs", "", "Runtime/Other.cs", "");
            _package.Generate();
        }

        [TearDown]
        public void Remove() => _package.Dispose();

        [Test]
        public void This_repository_has_a_sound_one_for_every_asset() =>
            Assert.That(
                MetaCheck.FindProblems(PackageAssets.Of(Build.Repository)),
                Is.Empty,
                "Run: dotnet run --project Tests/MetaFiles~");

        [Test]
        public void A_missing_one_is_a_problem()
        {
            _package.Delete("Runtime/Tool.cs.meta");

            Assert.That(_package.Problems(), Is.EqualTo(new[] { "Runtime/Tool.cs.meta: missing" }));
        }

        [Test]
        public void A_missing_one_of_a_folder_is_a_problem()
        {
            _package.Delete("Runtime.meta");

            Assert.That(_package.Problems(), Is.EqualTo(new[] { "Runtime.meta: missing" }));
        }

        [Test]
        public void One_without_an_asset_is_a_problem()
        {
            _package.Delete("Runtime/Tool.cs");

            Assert.That(_package.Problems(), Is.EqualTo(new[] { "Runtime/Tool.cs.meta: its asset is not there" }));
        }

        [Test]
        public void A_guid_that_two_have_is_a_problem()
        {
            _package.With("Runtime/Tool.cs.meta", _package.Read("Runtime/Other.cs.meta"));

            Assert.That(_package.Problems(), Is.EqualTo(new[] { "Runtime/Tool.cs.meta: has the guid of Runtime/Other.cs.meta" }));
        }

        [TestCase("fileFormatVersion: 2\nguid: 123\nMonoImporter:\n", "no guid")]
        [TestCase("fileFormatVersion: 2\nguid: 0123456789ABCDEF0123456789abcdef\nMonoImporter:\n", "no guid")]
        [TestCase("fileFormatVersion: 2\nguid: 00000000000000000000000000000000\nMonoImporter:\n", "no guid")]
        [TestCase("guid: " + Guid + "\nMonoImporter:\n", "no guid")]
        [TestCase("fileFormatVersion: 2\nguid: " + Guid + "\n", "names no importer")]
        [TestCase("fileFormatVersion: 2\nguid: " + Guid + "\nDefaultImporter:\n", "Unity takes the MonoImporter")]
        [TestCase("fileFormatVersion: 2\nguid: " + Guid + "\nfolderAsset: yes\nMonoImporter:\n", "says that its asset is a folder")]
        public void An_unsound_one_is_a_problem(string text, string problem)
        {
            _package.With("Runtime/Tool.cs.meta", text);

            Assert.That(_package.Problems(), Has.Count.EqualTo(1).And.Some.Contain(problem));
        }

        [TestCase("Runtime/A.asmdef", "AssemblyDefinitionImporter")]
        [TestCase("Runtime/csc.rsp", "DefaultImporter")]
        [TestCase("Runtime/A.csproj", "DefaultImporter")]
        [TestCase("README.md", "TextScriptImporter")]
        [TestCase("global.json", "TextScriptImporter")]
        [TestCase("package.json", "PackageManifestImporter")]
        [TestCase("Editor/A.uss", "ScriptedImporter")]
        public void The_importer_is_that_which_Unity_takes(string path, string importer) =>
            Assert.That(AssetImporter.Of(new PackageAsset(path, IsFolder: false))!.Name, Is.EqualTo(importer));
    }
}

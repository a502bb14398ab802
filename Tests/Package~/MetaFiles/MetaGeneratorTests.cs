using System.Linq;
using NUnit.Framework;
using SpeCa.MetaFiles;

namespace SpeCa.Package.Tests.MetaFiles
{
    [TestFixture]
    internal sealed class MetaGeneratorTests
    {
        private const string Guid = "0123456789abcdef0123456789abcdef";

        private MadeUpPackage _package = null!;

        [SetUp]
        public void Create() => _package = new MadeUpPackage();

        [TearDown]
        public void Remove() => _package.Dispose();

        [Test]
        public void Every_visible_file_and_folder_gets_one()
        {
            _package.With("Runtime/Deep/Tool.cs", "", "README.md", "", "Runtime/Desktop~/Tool.cs", "", ".ci/run", "", "Runtime/a.tmp", "");

            MetaChanges changes = _package.Generate();

            Assert.That(changes.Written, Is.EquivalentTo(new[]
            {
                "package.json.meta", "README.md.meta", "Runtime.meta", "Runtime/Deep.meta", "Runtime/Deep/Tool.cs.meta",
            }));
            Assert.That(_package.Problems(), Is.Empty);
        }

        [Test]
        public void Samples_get_them_as_the_assets_that_they_become()
        {
            _package.With(
                "Samples/First~/Scripts/Room.cs", "", "Samples/First~/Draft~/Room.cs", "", "Samples/Second~/Program.cs", "");

            MetaChanges changes = _package.Generate();

            Assert.That(changes.Written, Is.EquivalentTo(new[]
            {
                "package.json.meta", "Samples.meta", "Samples/First~/Scripts.meta", "Samples/First~/Scripts/Room.cs.meta",
            }));
        }

        [Test]
        public void They_are_as_Unity_writes_them()
        {
            _package.With("Tool.cs", "");

            _package.Generate();

            string guid = MetaFile.Parse(_package.Read("Tool.cs.meta")).Guid;
            Assert.That(_package.Read("Tool.cs.meta"), Is.EqualTo(
                $"fileFormatVersion: 2\nguid: {guid}\nMonoImporter:\n  externalObjects: {{}}\n  serializedVersion: 2\n"
                + "  defaultReferences: []\n  executionOrder: 0\n  icon: {instanceID: 0}\n"
                + "  userData: \n  assetBundleName: \n  assetBundleVariant: \n"));
        }

        [Test]
        public void A_second_time_nothing_changes()
        {
            _package.With("Runtime/Tool.cs", "");
            _package.Generate();

            MetaChanges changes = _package.Generate();

            Assert.That(changes.Written.Concat(changes.Removed), Is.Empty);
        }

        [Test]
        public void The_same_path_gets_the_same_guid_everywhere()
        {
            using var other = new MadeUpPackage();
            _package.With("Runtime/Tool.cs", "one", "Runtime/Other.cs", "").Generate();
            other.With("Runtime/Tool.cs", "two").Generate();

            Assert.That(_package.Read("Runtime/Tool.cs.meta"), Is.EqualTo(other.Read("Runtime/Tool.cs.meta")));
            Assert.That(_package.Read("Runtime/Tool.cs.meta"), Is.Not.EqualTo(_package.Read("Runtime/Other.cs.meta")));
        }

        [Test]
        public void A_sound_one_stays_with_its_settings()
        {
            string meta = $"fileFormatVersion: 2\nguid: {Guid}\nMonoImporter:\n  executionOrder: 100\n";
            _package.With("Tool.cs", "", "Tool.cs.meta", meta);

            _package.Generate();

            Assert.That(_package.Read("Tool.cs.meta"), Is.EqualTo(meta));
        }

        [Test]
        public void An_unsound_one_keeps_its_guid()
        {
            _package.With("Tool.cs", "", "Tool.cs.meta", $"fileFormatVersion: 2\nguid: {Guid}\nDefaultImporter:\n");

            _package.Generate();

            Assert.That(_package.Read("Tool.cs.meta"), Does.Contain(Guid).And.Contain("MonoImporter:"));
        }

        [Test]
        public void One_whose_asset_is_gone_is_removed()
        {
            _package.With("Runtime/Tool.cs", "").Generate();
            _package.Delete("Runtime/Tool.cs");

            MetaChanges changes = _package.Generate();

            Assert.That(changes.Removed, Is.EquivalentTo(new[] { "Runtime.meta", "Runtime/Tool.cs.meta" }));
            Assert.That(_package.Has("Runtime/Tool.cs.meta"), Is.False);
        }

        [Test]
        public void What_comes_to_the_path_of_an_asset_that_moved_gets_another_guid()
        {
            _package.With("Tool.cs", "").Generate();
            string moved = _package.Read("Tool.cs.meta");
            _package.With("Moved.cs", "", "Moved.cs.meta", moved);
            _package.Delete("Tool.cs.meta");

            _package.Generate();

            Assert.That(_package.Read("Moved.cs.meta"), Is.EqualTo(moved));
            Assert.That(_package.Read("Tool.cs.meta"), Is.Not.EqualTo(moved));
            Assert.That(_package.Problems(), Is.Empty);
        }

        [Test]
        public void Kinds_with_many_settings_are_left_to_Unity_and_reported()
        {
            _package.With("Icon.png", "");

            MetaChanges changes = _package.Generate();

            Assert.That(changes.Written, Is.EqualTo(new[] { "package.json.meta" }));
            Assert.That(_package.Problems(), Is.EqualTo(new[] { "Icon.png.meta: missing" }));
        }
    }
}

using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets;
using SpeCa.Tuner.Presets;

namespace SpeCa.Tuner.Tests.Presets
{
    public sealed class FilePresetStoreTests
    {
        private const string Model = "Materials 64";

        private static readonly QualityPreset _first = new() { Name = "mine", Tau0 = 0.02f, Beta = 3, Order = 2, HighestTermShare = 0.4f, Steps = 40 };

        private static readonly QualityPreset _second = new()
        {
            Name = "for walls",
            Tau0 = 0.5f,
            Measured = new PresetMeasurement { FullSteps = 50, BlockSpeedup = 4, WallSpeedup = 3.5, PsnrMeanDb = 30, PsnrP5Db = 25, Samples = 8 },
        };

        private DirectoryInfo _folder = null!;
        private FilePresetStore _store = null!;

        [SetUp]
        public void SetUp()
        {
            _folder = Directory.CreateTempSubdirectory("speca-presets-");
            _store = new FilePresetStore(Path.Combine(_folder.FullName, "presets"));
        }

        [TearDown]
        public void TearDown() => _folder.Delete(recursive: true);

        [Test]
        public void What_was_kept_comes_back_in_the_same_order()
        {
            _store.Save(Model, [_first, _second]);

            var loaded = _store.Load(Model);

            Assert.That(loaded, Is.EqualTo(new[] { _first, _second }));
        }

        [Test]
        public void A_model_without_own_presets_has_none()
        {
            Assert.That(_store.Load(Model), Is.Empty);
        }

        [Test]
        public void The_last_preset_can_be_deleted()
        {
            _store.Save(Model, [_first]);

            _store.Save(Model, []);

            Assert.That(_store.Load(Model), Is.Empty);
        }

        [Test]
        public void Models_do_not_see_each_others_presets()
        {
            _store.Save("one", [_first]);
            _store.Save("One", [_second]);

            Assert.That(_store.Load("one").Select(preset => preset.Name), Is.EqualTo(new[] { "mine" }));
            Assert.That(_store.Load("One").Select(preset => preset.Name), Is.EqualTo(new[] { "for walls" }));
        }

        [TestCase("../../escape")]
        [TestCase("/etc/passwd")]
        [TestCase(@"C:\Windows\system32")]
        [TestCase("..")]
        [TestCase("NUL")]
        [TestCase("a\nb\0c")]
        [TestCase("black-forest/FLUX: \"dev\" <1>*?|")]
        public void No_model_name_leads_out_of_the_folder(string name)
        {
            _store.Save(name, [_first]);

            var folder = Path.Combine(_folder.FullName, "presets");
            Assert.That(Path.GetDirectoryName(Path.GetFullPath(_store.PathOf(name))), Is.EqualTo(folder));
            Assert.That(Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories), Is.EqualTo(new[] { _store.PathOf(name) }));
            Assert.That(_store.Load(name), Has.Count.EqualTo(1));
        }

        [TestCase("")]
        [TestCase("  ")]
        public void A_model_without_a_name_is_refused(string name)
        {
            Assert.Throws<InvalidSettingException>(() => _store.Load(name));
        }

        [TestCase("")]
        [TestCase("a/b")]
        [TestCase("a\\b")]
        [TestCase("bell\u0007")]
        public void An_unsafe_preset_name_is_refused_and_nothing_is_written(string name)
        {
            Assert.Throws<PresetException>(() => _store.Save(Model, [_first with { Name = name }]));

            Assert.That(File.Exists(_store.PathOf(Model)), Is.False);
        }

        [TestCase("")]
        [TestCase("{")]
        [TestCase("[]")]
        [TestCase("null")]
        [TestCase("{}")]
        [TestCase("{\"schemaVersion\":1,\"presets\":3}")]
        [TestCase("{\"schemaVersion\":1,\"presets\":[null]}")]
        [TestCase("{\"schemaVersion\":1,\"presets\":[{\"name\":\"x\",\"steps\":-1}]}")]
        [TestCase("{\"schemaVersion\":99,\"presets\":[{\"name\":\"x\"}]}")]
        public void A_damaged_file_is_named(string content)
        {
            _store.Save(Model, [_first]);
            File.WriteAllText(_store.PathOf(Model), content);

            var error = Assert.Throws<PresetException>(() => _store.Load(Model));

            Assert.That(error.Message, Does.Contain(_store.PathOf(Model)));
        }

        [Test]
        public void A_save_that_fails_leaves_the_old_presets()
        {
            _store.Save(Model, [_first]);

            Assert.Throws<PresetException>(() => _store.Save(Model, [_second, _first with { Steps = 0 }]));

            Assert.That(_store.Load(Model), Is.EqualTo(new[] { _first }));
        }

        [Test]
        public void The_file_is_one_that_models_have_too()
        {
            _store.Save(Model, [_first, _second]);
            File.Copy(_store.PathOf(Model), Path.Combine(_folder.FullName, PresetCatalog.FileName));

            var catalog = PresetCatalog.Load(_folder.FullName);

            Assert.That(catalog.Presets, Is.EqualTo(new[] { _first, _second }));
        }
    }
}

using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Unity.Presets;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Unity.Presets
{
    internal sealed class ProjectPresetStoreTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void Open_a_project() => _project = new UnityProject();

        [TearDown]
        public void Close_it() => _project.Dispose();

        [Test]
        public void Presets_come_back_in_the_order_in_which_they_were_made()
        {
            var presets = new[] { new QualityPreset { Name = "zeta", Steps = 20 }, new QualityPreset { Name = "alpha", Tau0 = 0.1f } };

            new ProjectPresetStore().Save("Materials 64", presets);

            Assert.That(new ProjectPresetStore().Load("Materials 64"), Is.EqualTo(presets));
        }

        [Test]
        public void What_was_deleted_stays_away()
        {
            var store = new ProjectPresetStore();
            store.Save("toy", [new QualityPreset { Name = "a" }, new QualityPreset { Name = "b" }]);

            store.Save("toy", [new QualityPreset { Name = "b" }]);

            Assert.That(store.Load("toy").Select(preset => preset.Name), Is.EqualTo(new[] { "b" }));
        }

        [Test]
        public void Models_do_not_share_presets()
        {
            var store = new ProjectPresetStore();
            store.Save("toy", [new QualityPreset { Name = "a" }]);

            Assert.That(store.Load("other"), Is.Empty);
        }

        [Test]
        public void A_models_name_does_not_lead_out_of_the_folder()
        {
            new ProjectPresetStore().Save("../../out", [new QualityPreset { Name = "a" }]);

            Assert.That(Directory.GetDirectories(_project["ProjectSettings/SpeCaPresets"]), Has.Length.EqualTo(1));
        }

        [Test]
        public void A_damaged_file_is_named()
        {
            new ProjectPresetStore().Save("toy", [new QualityPreset { Name = "a" }]);
            File.WriteAllText(_project["ProjectSettings/SpeCaPresets/toy/0000.json"], "{");

            Assert.That(() => new ProjectPresetStore().Load("toy"), Throws.InstanceOf<PresetException>().With.Message.Contains("0000.json"));
        }
    }
}

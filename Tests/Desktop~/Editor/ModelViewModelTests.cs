using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Editor
{
    internal sealed class ModelViewModelTests
    {
        [Test]
        public void An_open_model_offers_its_materials_and_multiples_of_its_own_size()
        {
            using var rig = new TunerRig();

            Assert.That(rig.Tuner.Model.Materials, Is.EqualTo(new[] { "brick", "granite", "oak" }));
            Assert.That(rig.Tuner.Model.Sizes, Is.EqualTo(new[] { 8, 16, 32 }));
            Assert.That((rig.Tuner.Model.Name, rig.Tuner.Model.ProviderName), Is.EqualTo(("toy", "Cpu")));
        }

        [Test]
        public void A_model_that_cannot_be_opened_leaves_the_open_one_and_a_reason()
        {
            using var rig = new TunerRig();
            var open = rig.Tuner.Model.Loaded;

            rig.Tuner.Model.Folder = rig.Folder + "/nothing";
            rig.Execute(rig.Tuner.Model.LoadCommand);

            Assert.That(rig.Tuner.Model.Loaded, Is.SameAs(open));
            Assert.That(rig.Tuner.Model.Error, Does.Contain("there is no model"));
            Assert.That(rig.Tuner.Model.IsLoading, Is.False);
        }

        [Test]
        public void Another_model_takes_the_place_of_the_open_one_which_is_given_back()
        {
            using var rig = new TunerRig();
            var before = rig.Tuner.Model.Loaded;

            rig.Tuner.Model.Provider = ProviderPreference.Cpu;
            rig.Execute(rig.Tuner.Model.LoadCommand);

            Assert.That(rig.Tuner.Model.Loaded, Is.Not.SameAs(before));
            Assert.That(rig.Models.Living, Is.EqualTo(1));
            Assert.That(rig.Models.Asked.Last(), Is.EqualTo(ProviderPreference.Cpu));
        }

        [Test]
        public void Closing_gives_the_model_back()
        {
            var rig = new TunerRig();

            rig.Dispose();

            Assert.That(rig.Models.Living, Is.Zero);
        }

        [Test]
        public void A_folder_is_opened_with_its_presets_and_is_closed_by_its_only_user()
        {
            using var thread = new PumpedThread();
            using var model = new ModelViewModel(new ModelFolderSource(), thread, Blocks.TinyModelFolder.Source) { Provider = ProviderPreference.Cpu };

            thread.Await(model.LoadCommand.ExecuteAsync(null));
            var loaded = model.Loaded!;
            var texture = loaded.Generator.Generate(
                new[] { new TextureSubject(model.Materials[0], 1) }, new GenerationSettings { Steps = 2 });
            model.Dispose();

            Assert.That(texture.Textures, Has.Count.EqualTo(1));
            Assert.That(
                () => loaded.Generator.Generate(new[] { new TextureSubject(texture.Textures[0].Material.Name, 1) }, new GenerationSettings()),
                Throws.InstanceOf<System.ObjectDisposedException>());
        }
    }
}

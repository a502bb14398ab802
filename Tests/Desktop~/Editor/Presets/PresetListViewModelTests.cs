using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Moq;
using NUnit.Framework;
using SpeCa.Editor.Presets;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Editor.Presets
{
    [TestFixture]
    public sealed class PresetListViewModelTests
    {
        private const string Model = "toy";

        private readonly List<string[]> _kept = new();
        private Mock<IPresetStore> _store = null!;
        private PresetListViewModel _list = null!;

        [SetUp]
        public void Show_two_presets_and_one_of_the_users()
        {
            _kept.Clear();
            _store = new Mock<IPresetStore>(MockBehavior.Strict);
            _store.Setup(store => store.Load(Model)).Returns(new[] { new QualityPreset { Name = "mine", Tau0 = 0.1f } });
            _store
                .Setup(store => store.Save(Model, It.IsAny<IReadOnlyList<QualityPreset>>()))
                .Callback((string _, IReadOnlyList<QualityPreset> presets) => _kept.Add(presets.Select(preset => preset.Name).ToArray()));
            _list = new PresetListViewModel(_store.Object);
            _list.Show(CatalogFile.Two(), Model);
        }

        [Test]
        public void Before_a_model_is_open_every_step_is_full()
        {
            var list = new PresetListViewModel();

            Assert.That(list.Selected, Is.EqualTo(PresetCatalog.Exact));
        }

        [Test]
        public void The_models_presets_come_before_the_users()
        {
            Assert.That(_list.Presets.Select(preset => preset.Name), Is.EqualTo(new[] { "exact", "fast", "mine" }));
            Assert.That(_list.Presets.Select(_list.CameWithModel), Is.EqualTo(new[] { true, true, false }));
        }

        [Test]
        public void The_usual_preset_is_selected_at_first_and_the_chosen_one_is_kept_with_another_model()
        {
            var catalog = CatalogFile.Read("""[ { "name": "exact" }, { "name": "balanced", "tau0": 0.1 }, { "name": "fast", "tau0": 1 } ]""");
            var list = new PresetListViewModel();

            list.Show(catalog, Model);
            var first = list.Selected.Name;
            list.TrySelect("FAST");
            list.Show(CatalogFile.Two(), "other");

            Assert.That((first, list.Selected.Name), Is.EqualTo(("balanced", "fast")));
        }

        [Test]
        public void A_duplicate_is_the_users_own_with_the_edits_and_a_free_name()
        {
            _list.TrySelect("fast");
            _list.Editor.Beta = 9;

            _list.DuplicateCommand.Execute(null);
            _list.TrySelect("fast");
            _list.DuplicateCommand.Execute(null);

            Assert.That(_kept, Is.EqualTo(new[] { new[] { "mine", "fast 2" }, ["mine", "fast 2", "fast 3"] }));
            Assert.That((_list.Selected.Name, _list.Selected.Beta, _list.IsBuiltIn), Is.EqualTo(("fast 3", 9f, false)));
        }

        [Test]
        public void A_preset_that_came_with_the_model_can_be_neither_saved_deleted_nor_renamed()
        {
            _list.TrySelect("fast");
            _list.Editor.Beta = 9;

            Assert.That(_list.SaveCommand.CanExecute(null), Is.False);
            Assert.That(_list.DeleteCommand.CanExecute(null), Is.False);
            Assert.That(() => _list.Rename("other"), Throws.TypeOf<InvalidSettingException>().With.Message.Contains("duplicate it first"));
        }

        [Test]
        public void Saving_keeps_the_edits_of_the_users_preset()
        {
            _list.TrySelect("mine");
            var before = _list.SaveCommand.CanExecute(null);
            _list.Editor.Tau0 = 0.2f;
            var edited = _list.SaveCommand.CanExecute(null);

            _list.SaveCommand.Execute(null);

            Assert.That((before, edited, _list.SaveCommand.CanExecute(null)), Is.EqualTo((false, true, false)));
            Assert.That((_list.Selected.Tau0, _list.Editor.IsModified), Is.EqualTo((0.2f, false)));
            _store.Verify(store => store.Save(Model, It.Is<IReadOnlyList<QualityPreset>>(own => own.Single().Tau0 == 0.2f)));
        }

        [Test]
        public void A_value_out_of_range_is_not_saved()
        {
            _list.TrySelect("mine");

            _list.Editor.Tau0 = -1;

            Assert.That(_list.SaveCommand.CanExecute(null), Is.False);
        }

        [Test]
        public void Deleting_takes_the_users_preset_away_and_selects_its_neighbour()
        {
            _list.TrySelect("mine");

            _list.DeleteCommand.Execute(null);

            Assert.That(_list.Presets.Select(preset => preset.Name), Is.EqualTo(new[] { "exact", "fast" }));
            Assert.That(_list.Selected.Name, Is.EqualTo("fast"));
            Assert.That(_kept.Single(), Is.Empty);
        }

        [TestCase("")]
        [TestCase("  ")]
        [TestCase("Fast")]
        public void An_empty_or_taken_name_is_refused(string name)
        {
            _list.TrySelect("mine");

            Assert.That(() => _list.Rename(name), Throws.TypeOf<InvalidSettingException>());
        }

        [Test]
        public void Renaming_keeps_the_preset_and_its_place()
        {
            _list.TrySelect("mine");

            _list.Rename(" yours ");

            Assert.That((_list.Selected.Name, _list.Selected.Tau0), Is.EqualTo(("yours", 0.1f)));
            Assert.That(_kept.Single(), Is.EqualTo(new[] { "yours" }));
        }

        [Test]
        public void Presets_that_cannot_be_kept_stay_in_the_list_and_the_reason_is_said()
        {
            _store.Setup(store => store.Save(Model, It.IsAny<IReadOnlyList<QualityPreset>>())).Throws(new IOException("The disk is full."));

            _list.Add(new QualityPreset { Name = "new" });

            Assert.That(_list.Selected.Name, Is.EqualTo("new"));
            Assert.That(_list.Error, Is.EqualTo("The disk is full."));
        }

        [Test]
        public void What_could_not_be_read_is_not_written_over()
        {
            _store.Setup(store => store.Load(Model)).Throws(new PresetException("own.json", "is damaged."));
            _list.Show(CatalogFile.Two(), Model);
            var reason = _list.Error;

            _list.DuplicateCommand.Execute(null);

            Assert.That(reason, Does.Contain("damaged"));
            Assert.That(_kept, Is.Empty);
        }

        [Test]
        public void The_faster_neighbour_is_one_of_the_models()
        {
            var names = new[] { "exact", "fast", "mine" }.Select(name =>
            {
                _list.TrySelect(name);
                return _list.FasterThanSelected?.Name;
            }).ToArray();

            Assert.That(names, Is.EqualTo(new[] { "fast", null, null }));
        }

        [Test]
        public void A_preset_of_another_list_is_refused() =>
            Assert.That(() => _list.Selected = new QualityPreset { Name = "other" }, Throws.ArgumentException);

        [Test]
        public void A_missing_catalogue_is_refused() =>
            Assert.That(() => _list.Show(null!, Model), Throws.InstanceOf<ArgumentNullException>());
    }
}

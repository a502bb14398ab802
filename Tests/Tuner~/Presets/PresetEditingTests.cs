using System;
using NUnit.Framework;
using SpeCa.Editor.Presets;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.Blocks;
using SpeCa.Tuner.Components.Presets;
using SpeCa.Tuner.Presets;

namespace SpeCa.Tuner.Tests.Presets
{
    public sealed class PresetEditingTests
    {
        private PresetEditorViewModel _editor = null!;

        [SetUp]
        public void SetUp()
        {
            var presets = new PresetListViewModel();
            presets.Show(PresetCatalog.Load(TinyModelFolder.Source), "tiny");
            _editor = presets.Editor;
        }

        [TestCase(nameof(QualityPreset.Tau0), 0.25)]
        [TestCase(nameof(QualityPreset.Beta), 4)]
        [TestCase(nameof(QualityPreset.Order), 3)]
        [TestCase(nameof(QualityPreset.HighestTermShare), 0.5)]
        [TestCase(nameof(QualityPreset.Steps), 33)]
        [TestCase(nameof(QualityPreset.WarmUpSteps), 5)]
        [TestCase(nameof(QualityPreset.MaximumSpeculativeSteps), 6)]
        [TestCase(nameof(QualityPreset.MaximumSpeculativeStepsAtStart), 2)]
        [TestCase(nameof(QualityPreset.VerifyEvery), 4)]
        [TestCase(nameof(QualityPreset.LastFullSteps), 2)]
        [TestCase(nameof(QualityPreset.CorrectsTrajectory), 0)]
        [TestCase(nameof(QualityPreset.Scheduler), 1)]
        public void Each_field_gets_the_number_that_was_set(string field, double value)
        {
            PresetEditing.Apply(new PresetEdit(field, value), _editor);

            var now = typeof(QualityPreset).GetProperty(field)!.GetValue(_editor.Edited);
            Assert.That(Convert.ToDouble(now, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(value));
        }

        [Test]
        public void No_threshold_computes_every_step()
        {
            PresetEditing.Apply(new PresetEdit(nameof(QualityPreset.Tau0), 0.1), _editor);

            PresetEditing.Apply(new PresetEdit(nameof(QualityPreset.Tau0), null), _editor);

            Assert.That(_editor.Edited.Tau0, Is.Null);
        }

        [Test]
        public void A_number_that_no_field_holds_is_refused_in_words()
        {
            PresetEditing.Apply(new PresetEdit(nameof(QualityPreset.Steps), 1e30), _editor);

            Assert.That(_editor.ErrorOf(nameof(QualityPreset.Steps)), Does.Contain("Choose 1 to"));
        }

        [Test]
        public void An_unknown_field_is_a_mistake_of_the_program()
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => PresetEditing.Apply(new PresetEdit("Tau1", 0), _editor));
        }
    }
}

using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Unity.Views;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Presets;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace SpeCa.Tests.Unity.Inspectors
{
    internal sealed class QualityPresetAssetEditorTests
    {
        private UnityProject _project = null!;
        private QualityPresetAsset _asset = null!;
        private VisualElement _inspector = null!;

        [SetUp]
        public void Inspect_a_measured_preset()
        {
            _project = new UnityProject();
            _asset = ScriptableObject.CreateInstance<QualityPresetAsset>();
            _asset.Preset = new QualityPreset
            {
                Name = "fast",
                Tau0 = 0.25f,
                Beta = 3,
                Measured = new PresetMeasurement { WallSpeedup = 3.2, PsnrMeanDb = 35.4, PsnrP5Db = 30.6, Samples = 64 },
            };
            AssetDatabase.CreateAsset(_asset, "Assets/fast.asset");
            _inspector = UnityEditor.Editor.CreateEditor(_asset).ShowInspector();
        }

        [TearDown]
        public void Close_the_project() => _project.Dispose();

        [Test]
        public void The_preset_is_seen_with_what_it_was_measured_to_do()
        {
            Assert.That(_inspector.Q<TextField>("preset-name").value, Is.EqualTo("fast"));
            Assert.That(_inspector.Q<FloatField>("tau0").value, Is.EqualTo(0.25f));
            Assert.That(_inspector.Q<Label>("hint").text, Does.Contain("3.2x faster, 35.4 dB"));
        }

        [Test]
        public void The_slider_changes_the_asset_and_the_measurement_no_longer_holds()
        {
            _inspector.Q<Slider>("threshold").value = 0.5f;

            Assert.That(_asset.Preset.Tau0, Is.EqualTo(0.1f).Within(1).Ulps);
            Assert.That(_inspector.Q<Label>("hint").text, Does.Not.Contain("35.4 dB"));
            Assert.That(EditorUtility.Dirty, Does.Contain(_asset));
        }

        [Test]
        public void Undo_and_redo_of_the_editor_move_the_asset_and_its_fields()
        {
            _inspector.Q<FloatField>("beta").value = 2;

            Undo.PerformUndo();

            Assert.That((_asset.Preset.Beta, _inspector.Q<FloatField>("beta").value), Is.EqualTo((3f, 3f)));

            Undo.PerformRedo();

            Assert.That((_asset.Preset.Beta, _inspector.Q<FloatField>("beta").value), Is.EqualTo((2f, 2f)));
        }

        [Test]
        public void A_value_out_of_range_stays_in_its_field_and_out_of_the_asset()
        {
            _inspector.Q<FloatField>("beta").value = -1;

            var errors = _inspector.Descendants().OfType<ErrorBox>().Where(box => box.Text != null).ToArray();
            Assert.That(errors.Single().IsShown, Is.True);
            Assert.That(_inspector.Q<FloatField>("beta").value, Is.EqualTo(-1));
            Assert.That(_asset.Preset.Beta, Is.EqualTo(3));
        }

        [Test]
        public void Reset_takes_the_preset_back_to_where_it_was_when_it_was_selected()
        {
            QualityPreset before = _asset.Preset;
            _inspector.Q<FloatField>("beta").value = 2;
            _inspector.Q<IntegerField>("steps").value = 20;

            _inspector.Q<Button>("reset").Click();

            Assert.That(_asset.Preset, Is.EqualTo(before));
        }

        [Test]
        public void A_new_name_is_kept_when_another_field_is_changed_after_it()
        {
            _inspector.Q<TextField>("preset-name").value = "faster";
            _inspector.Q<IntegerField>("steps").value = 20;

            Assert.That((_asset.Preset.Name, _asset.Preset.Steps), Is.EqualTo(("faster", 20)));
        }

        [Test]
        public void A_name_that_cannot_be_is_refused_in_place()
        {
            _inspector.Q<TextField>("preset-name").value = "a/b";

            Assert.That(_inspector.Q<ErrorBox>("error").Text, Does.Contain("path separators"));
            Assert.That(_asset.Preset.Name, Is.EqualTo("fast"));
        }

        [Test]
        public void An_exported_file_comes_back_by_import()
        {
            EditorUtility.NextChoice = _project["fast.json"];
            _inspector.Q<Button>("export").Click();
            QualityPreset exported = _asset.Preset;
            _inspector.Q<IntegerField>("steps").value = 20;

            EditorUtility.NextChoice = _project["fast.json"];
            _inspector.Q<Button>("import").Click();

            Assert.That(_asset.Preset, Is.EqualTo(exported));
            Assert.That(_inspector.Q<IntegerField>("steps").value, Is.EqualTo(50));
        }

        [Test]
        public void A_damaged_file_is_refused_in_place_and_changes_nothing()
        {
            QualityPreset before = _asset.Preset;
            File.WriteAllText(_project["bad.json"], "{");
            EditorUtility.NextChoice = _project["bad.json"];

            _inspector.Q<Button>("import").Click();

            Assert.That(_inspector.Q<ErrorBox>("error").Text, Does.Contain("bad.json"));
            Assert.That(_asset.Preset, Is.EqualTo(before));
        }

        [Test]
        public void An_imported_file_can_be_read_and_exported_but_not_edited()
        {
            PresetFile.Write(_project["Assets/mine.specapreset"], new QualityPreset { Name = "mine", Tau0 = 0.1f });
            AssetDatabase.ImportAsset("Assets/mine.specapreset");

            var imported = AssetDatabase.LoadAssetAtPath<QualityPresetAsset>("Assets/mine.specapreset");
            var inspector = UnityEditor.Editor.CreateEditor(imported).ShowInspector();

            Assert.That(inspector.Q<HelpBox>("read-only").IsShown, Is.True);
            Assert.That(_inspector.Q<HelpBox>("read-only").IsShown, Is.False);
            Assert.That(inspector.Q<TextField>("preset-name").enabledSelf, Is.False);
            Assert.That(inspector.Q<Slider>("threshold").IsEnabled, Is.False);
            Assert.That(_inspector.Q<Slider>("threshold").IsEnabled, Is.True);
            Assert.That(inspector.Q<Button>("export").enabledSelf, Is.True);
        }

        [Test]
        public void A_dialogue_that_is_closed_changes_nothing()
        {
            QualityPreset before = _asset.Preset;

            _inspector.Q<Button>("import").Click();

            Assert.That(_asset.Preset, Is.EqualTo(before));
            Assert.That(_inspector.Q<ErrorBox>("error").Text, Is.Null);
        }
    }
}

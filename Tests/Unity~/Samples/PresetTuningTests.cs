using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Presets.Calibration;
using SpeCa.Samples.Tuning;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace SpeCa.Tests.Unity.Samples
{
    internal sealed class PresetTuningTests
    {
        private UnityProject _project = null!;
        private PresetTuning _tuning = null!;

        [SetUp]
        public void Make_the_goals()
        {
            _project = new UnityProject();
            _tuning = ScriptableObject.CreateInstance<PresetTuning>();
            _tuning.Model = _project.InstallModel();
            Directory.CreateDirectory(_project["Assets/Quality"]);
            AssetDatabase.CreateAsset(_tuning, "Assets/Quality/Preset Tuning.asset");
        }

        [TearDown]
        public void Close_the_project() => _project.Dispose();

        [Test]
        public void Every_goal_becomes_an_asset_with_a_measured_preset()
        {
            _tuning.Goals.Add(new QualityGoal { Name = "sharp", Value = 15 });
            _tuning.Goals.Add(new QualityGoal { Name = "swift", Kind = CalibrationTargetKind.MinimumSpeedup, Value = 2 });
            var inspector = Show();

            inspector.Q<Button>("tune").Click();
            _project.Loop.Until(() => IsOver);

            var presets = new[] { "sharp", "swift" }
                .Select(name => AssetDatabase.LoadAssetAtPath<QualityPresetAsset>($"Assets/Quality/{name}.asset").Preset)
                .ToArray();
            Assert.That(presets.Select(preset => preset.Name), Is.EqualTo(new[] { "sharp", "swift" }));
            Assert.That(presets[1].Measured!.BlockSpeedup, Is.GreaterThanOrEqualTo(2));
            Assert.That(Progress.Entries.Single().Status, Is.EqualTo(Progress.Status.Succeeded));
            Assert.That(inspector.Q<Label>("tune-status").text, Does.Contain("sharp: ").And.Contain("swift: "));
        }

        [Test]
        public void Tuning_again_brings_the_same_asset_up_to_date()
        {
            var kept = ScriptableObject.CreateInstance<QualityPresetAsset>();
            AssetDatabase.CreateAsset(kept, "Assets/Quality/swift.asset");
            _tuning.Goals.Add(new QualityGoal { Name = "swift", Kind = CalibrationTargetKind.MinimumSpeedup, Value = 2 });

            Show().Q<Button>("tune").Click();
            _project.Loop.Until(() => IsOver);

            Assert.That(AssetDatabase.LoadAssetAtPath<QualityPresetAsset>("Assets/Quality/swift.asset"), Is.SameAs(kept));
            Assert.That(kept.Preset.Measured, Is.Not.Null);
        }

        [Test]
        public void A_goal_that_cannot_be_is_refused_before_the_first_is_looked_for()
        {
            _tuning.Goals.Add(new QualityGoal { Name = "sharp", Value = 15 });
            _tuning.Goals.Add(new QualityGoal { Name = "worse", Value = -5 });
            var inspector = Show();

            inspector.Q<Button>("tune").Click();
            _project.Loop.Until(() => IsOver);

            Assert.That(Progress.Entries.Single().Status, Is.EqualTo(Progress.Status.Failed));
            Assert.That(inspector.Q<Label>("tune-status").text, Does.Contain("-5"));
            Assert.That(File.Exists(_project["Assets/Quality/sharp.asset"]), Is.False);
        }

        [Test]
        public void It_can_be_cancelled()
        {
            _tuning.Goals.Add(new QualityGoal { Name = "sharp", Value = 40 });
            _tuning.IsQuick = false;
            var inspector = Show();
            inspector.Q<Button>("tune").Click();
            _project.Loop.Until(() => Progress.Entries.Single().Progress > 0);

            Progress.Cancel(0);
            _project.Loop.Until(() => IsOver);

            Assert.That(Progress.Entries.Single().Status, Is.EqualTo(Progress.Status.Canceled));
            Assert.That(inspector.Q<Button>("tune").text, Is.EqualTo("Tune Presets"));
            Assert.That(File.Exists(_project["Assets/Quality/sharp.asset"]), Is.False);
        }

        private static bool IsOver => Progress.Entries.Single().Status != Progress.Status.Running;

        private VisualElement Show() => UnityEditor.Editor.CreateEditor(_tuning).ShowInspector();
    }
}

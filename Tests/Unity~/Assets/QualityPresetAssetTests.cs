using System.IO;
using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Presets;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Tests.Unity.Assets
{
    internal sealed class QualityPresetAssetTests
    {
        private static readonly QualityPreset _mine = new()
        {
            Name = "mine",
            Description = "Stone in a hurry.",
            Steps = 30,
            Scheduler = SchedulerKind.DpmSolverPlusPlus2M,
            GuidanceScale = 3.5f,
            FrameBudgetMilliseconds = 1.5,
            Tau0 = 0.1f,
            Beta = 3,
            MaximumSpeculativeStepsAtStart = 2,
        };

        private UnityProject _project = null!;

        [SetUp]
        public void Open_a_project() => _project = new UnityProject();

        [TearDown]
        public void Close_it() => _project.Dispose();

        [Test]
        public void A_new_asset_computes_every_step_in_full()
        {
            var asset = ScriptableObject.CreateInstance<QualityPresetAsset>();

            Assert.That(asset.Preset.Tau0, Is.Null);
            Assert.That(asset.Error, Is.Null);
        }

        [Test]
        public void A_preset_comes_back_from_the_assets_serialised_fields_alone()
        {
            var asset = ScriptableObject.CreateInstance<QualityPresetAsset>();
            asset.Preset = _mine;

            var loaded = ScriptableObject.CreateInstance<QualityPresetAsset>();
            SerializedFields.Of(asset).WriteTo(loaded);

            Assert.That(loaded.Preset, Is.EqualTo(_mine));
        }

        [Test]
        public void A_value_out_of_range_is_refused_and_the_asset_stays_as_it_was()
        {
            var asset = ScriptableObject.CreateInstance<QualityPresetAsset>();
            asset.Preset = _mine;

            Assert.That(() => asset.Preset = _mine with { Steps = 0 }, Throws.InstanceOf<PresetException>());
            Assert.That(asset.Preset, Is.EqualTo(_mine));
        }

        [Test]
        public void Damaged_text_is_reported_when_Unity_validates_the_asset()
        {
            var asset = ScriptableObject.CreateInstance<QualityPresetAsset>();
            SerializedFields.Parse(asset, "_json: {").WriteTo(asset);

            EngineMessage.Send(asset, "OnValidate");

            Assert.That(Debug.Lines, Has.Count.EqualTo(1));
            Assert.That(Debug.Lines[0], Is.EqualTo(asset.Error));
        }

        [Test]
        public void A_preset_file_in_the_project_is_an_asset_as_it_is()
        {
            PresetFile.Write(_project["Assets/mine.specapreset"], _mine);

            AssetDatabase.ImportAsset("Assets/mine.specapreset");

            Assert.That(AssetDatabase.LoadAssetAtPath<QualityPresetAsset>("Assets/mine.specapreset").Preset, Is.EqualTo(_mine));
        }

        [Test]
        public void A_damaged_preset_file_is_an_import_error()
        {
            File.WriteAllText(_project["Assets/bad.specapreset"], "[]");

            AssetDatabase.ImportAsset("Assets/bad.specapreset");

            Assert.That(AssetDatabase.ImportErrors, Has.Count.EqualTo(1));
            Assert.That(AssetDatabase.ImportErrors[0], Does.Contain("bad.specapreset"));
        }
    }
}

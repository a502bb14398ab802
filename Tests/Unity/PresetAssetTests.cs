using System.IO;
using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Presets;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Tests.InEditor
{
    internal sealed class PresetAssetTests
    {
        private const string AssetPath = "Assets/SpeCaPresetAssetTests.asset";
        private const string FilePath = "Assets/SpeCaPresetAssetTests.specapreset";

        private static readonly QualityPreset Preset = new QualityPreset
        {
            Name = "mine",
            Description = "Stone in a hurry.",
            Steps = 30,
            GuidanceScale = 3.5f,
            Tau0 = 0.1f,
            Beta = 3,
        };

        [TearDown]
        public void Delete_the_assets()
        {
            AssetDatabase.DeleteAsset(AssetPath);
            AssetDatabase.DeleteAsset(FilePath);
        }

        [Test]
        public void A_preset_comes_back_from_its_asset_on_disk()
        {
            QualityPresetAsset asset = ScriptableObject.CreateInstance<QualityPresetAsset>();
            asset.Preset = Preset;
            AssetDatabase.CreateAsset(asset, AssetPath);
            AssetDatabase.SaveAssetIfDirty(asset);

            Resources.UnloadAsset(asset);
            QualityPreset loaded = AssetDatabase.LoadAssetAtPath<QualityPresetAsset>(AssetPath).Preset;

            Assert.That(loaded, Is.EqualTo(Preset));
        }

        [Test]
        public void A_preset_file_in_the_project_is_an_asset()
        {
            PresetFile.Write(Path.Combine(Application.dataPath, Path.GetFileName(FilePath)), Preset);

            AssetDatabase.ImportAsset(FilePath);

            Assert.That(AssetDatabase.LoadAssetAtPath<QualityPresetAsset>(FilePath).Preset, Is.EqualTo(Preset));
        }
    }
}

using SpeCa.Editor.Export;
using SpeCa.Editor.Unity.Export;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Presets;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Editor.Unity.Presets
{
    /// <summary>Makes assets of presets.</summary>
    internal sealed class PresetAssets
    {
        private readonly SpeCaSettings _settings;

        /// <summary>Saves to the folder that the project's settings name at the time.</summary>
        public PresetAssets(SpeCaSettings settings) => _settings = settings;

        /// <summary>Saves a preset as a new asset under its name, with a number where that is taken.</summary>
        /// <exception cref="PresetException">A value is out of range.</exception>
        /// <exception cref="AssetWriteException">The folder cannot be made.</exception>
        public QualityPresetAsset Create(QualityPreset preset)
        {
            QualityPresetAsset asset = ScriptableObject.CreateInstance<QualityPresetAsset>();
            asset.Preset = preset;
            string folder = _settings.OutputFolder;
            AssetFolder.Create(folder);
            AssetDatabase.CreateAsset(asset, AssetDatabase.GenerateUniqueAssetPath($"{folder}/{SafeFileName.Of(preset.Name)}.asset"));
            return asset;
        }
    }
}

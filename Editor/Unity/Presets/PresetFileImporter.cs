using SpeCa.Editor.Unity.Settings;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Presets;
using UnityEditor.AssetImporters;
using UnityEngine;

namespace SpeCa.Editor.Unity.Presets
{
    /// <summary>
    /// Imports preset files with the extension <c>.specapreset</c>, so that a file from the command line or another project is
    /// an asset as it is.
    /// </summary>
    [ScriptedImporter(1, "specapreset")]
    internal sealed class PresetFileImporter : ScriptedImporter
    {
        /// <inheritdoc/>
        public override void OnImportAsset(AssetImportContext ctx)
        {
            QualityPresetAsset asset = ScriptableObject.CreateInstance<QualityPresetAsset>();
            try
            {
                asset.Preset = PresetFile.Read(ProjectPath.Full(ctx.assetPath));
            }
            catch (PresetException error)
            {
                ctx.LogImportError(error.Message);
            }

            ctx.AddObjectToAsset("preset", asset);
            ctx.SetMainObject(asset);
        }
    }
}

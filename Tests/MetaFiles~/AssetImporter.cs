using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SpeCa.MetaFiles
{
    /// <summary>The importer that Unity chooses for an asset, and the settings that it starts with.</summary>
    /// <param name="Name">The heading of its settings in a .meta file.</param>
    /// <param name="Settings">Its lines there, before those that all importers have.</param>
    /// <param name="LastSettings">Its lines after those.</param>
    internal sealed record AssetImporter(string Name, IReadOnlyList<string> Settings, IReadOnlyList<string> LastSettings)
    {
        private static readonly AssetImporter _other = Simple("DefaultImporter");

        private static readonly AssetImporter _manifest = Simple("PackageManifestImporter");

        private static readonly AssetImporter _text = Simple("TextScriptImporter");

        private static readonly Dictionary<string, AssetImporter> _ofExtension = new(StringComparer.OrdinalIgnoreCase)
        {
            [".cs"] = With(
                "MonoImporter",
                ["serializedVersion: 2", "defaultReferences: []", "executionOrder: 0", "icon: {instanceID: 0}"]),
            [".asmdef"] = Simple("AssemblyDefinitionImporter"),
            [".asmref"] = Simple("AssemblyDefinitionReferenceImporter"),
            [".uss"] = UserInterface(12385),
            [".uxml"] = UserInterface(13804),
            [".mat"] = Native(2100000),
            [".asset"] = Native(11400000),
            [".prefab"] = Simple("PrefabImporter"),
            [".shader"] = With("ShaderImporter", ["defaultTextures: []", "nonModifiableTextures: []", "preprocessorOverride: 0"]),
            [".md"] = _text,
            [".txt"] = _text,
            [".json"] = _text,
            [".xml"] = _text,
            [".yaml"] = _text,
            [".csv"] = _text,
            [".html"] = _text,
            [".bytes"] = _text,
        };

        // Their settings are many and matter: the editor writes them.
        private static readonly string[] _leftToUnity =
        [
            ".png", ".jpg", ".tga", ".psd", ".exr", ".hdr", ".fbx", ".obj", ".wav", ".mp3", ".ogg", ".ttf", ".otf", ".dll", ".so",
            ".dylib", ".bundle", ".compute", ".shadergraph",
        ];

        /// <summary>The importer of an asset; null for kinds whose .meta file Unity's editor has to write.</summary>
        public static AssetImporter? Of(PackageAsset asset)
        {
            string extension = Path.GetExtension(asset.Path);
            if (asset.IsFolder)
            {
                return _other;
            }

            if (asset.Path == PackageAssets.ManifestName)
            {
                return _manifest;
            }

            return _leftToUnity.Contains(extension, StringComparer.OrdinalIgnoreCase)
                ? null
                : _ofExtension.GetValueOrDefault(extension, _other);
        }

        private static AssetImporter Simple(string name) => With(name, []);

        private static AssetImporter With(string name, string[] settings) =>
            new(name, ["externalObjects: {}", .. settings], []);

        private static AssetImporter Native(int mainObject) =>
            With("NativeFormatImporter", [$"mainObjectFileID: {mainObject}"]);

        // Importers of the editor's own that are written in C#: known by the script in Unity's built-in extra resources.
        private static AssetImporter UserInterface(int script) => new(
            "ScriptedImporter",
            ["internalIDToNameTable: []", "externalObjects: {}", "serializedVersion: 2"],
            [$"script: {{fileID: {script}, guid: 0000000000000000e000000000000000, type: 0}}", "disableValidation: 0"]);
    }
}

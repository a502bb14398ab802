using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using UnityEditor.AssetImporters;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    public class AssetDatabase
    {
        private static readonly Dictionary<string, Object> _assets = new Dictionary<string, Object>();
        private static readonly Dictionary<string, AssetImporter> _importers = new Dictionary<string, AssetImporter>();

        private static readonly string[] _plugins = { ".dll", ".so", ".dylib" };

        /// <summary>What scripted importers said of the files that they could not read.</summary>
        internal static List<string> ImportErrors { get; } = new List<string>();

        internal static IEnumerable<AssetImporter> Importers => _importers.Values;

        /// <summary>How often the project's settings were written to the disk.</summary>
        internal static int Saves { get; private set; }

        /// <summary>Where the package lies that Unity shows under Packages/.</summary>
        internal static Dictionary<string, string> Packages { get; } = new Dictionary<string, string>();

        public static void ImportAsset(string path)
        {
            if (!File.Exists(FullPath(path)))
            {
                throw new FileNotFoundException("There is no such asset.", path);
            }

            AssetImporter importer = ImporterOf(path) ?? Register(path);
            importer.Imports++;
            if (importer is ScriptedImporter scripted)
            {
                var context = new AssetImportContext(path);
                scripted.OnImportAsset(context);
                ImportErrors.AddRange(context.Errors);
                context.MainObject.hideFlags = HideFlags.NotEditable;
                _assets[path] = context.MainObject;
            }
            else if (importer is TextureImporter)
            {
                _assets[path] = new Texture2D(1, 1, TextureFormat.RGBA32, mipChain: true, linear: false) { name = NameOf(path) };
            }
        }

        /// <summary>Imports the plugins that are new, and forgets those that are gone.</summary>
        public static void Refresh()
        {
            foreach (string path in _importers.Keys.Where(path => !File.Exists(FullPath(path))).ToArray())
            {
                _importers.Remove(path);
            }

            string project = Path.GetDirectoryName(Application.dataPath);
            foreach (string file in Directory.EnumerateFiles(Application.dataPath, "*", SearchOption.AllDirectories))
            {
                string path = Path.GetRelativePath(project, file).Replace('\\', '/');
                if (_plugins.Contains(Path.GetExtension(path)) && !_importers.ContainsKey(path))
                {
                    ImportAsset(path);
                }
            }
        }

        public static void SaveAssets() => Saves++;

        public static bool DeleteAsset(string path)
        {
            string full = FullPath(path);
            bool isThere = File.Exists(full) || Directory.Exists(full);
            if (Directory.Exists(full))
            {
                Directory.Delete(full, recursive: true);
            }

            File.Delete(full);
            _importers.Remove(path);
            return _assets.Remove(path) || isThere;
        }

        public static void CreateAsset(Object asset, string path)
        {
            File.WriteAllText(FullPath(path), asset.GetType().Name);
            asset.name = NameOf(path);
            _assets[path] = asset;
        }

        public static T LoadAssetAtPath<T>(string assetPath)
            where T : Object
        {
            if (assetPath.EndsWith(".uss", StringComparison.Ordinal) && File.Exists(FullPath(assetPath)))
            {
                return ScriptableObject.CreateInstance<StyleSheet>() as T;
            }

            return _assets.TryGetValue(assetPath, out Object asset) ? asset as T : null;
        }

        public static string GetAssetPath(Object assetObject) =>
            _assets.FirstOrDefault(asset => ReferenceEquals(asset.Value, assetObject)).Key ?? "";

        public static string GenerateUniqueAssetPath(string path)
        {
            string candidate = path;
            for (int number = 1; File.Exists(FullPath(candidate)); number++)
            {
                candidate = Path.ChangeExtension(path, null) + " " + number + Path.GetExtension(path);
            }

            return candidate;
        }

        public static void SaveAssetIfDirty(Object obj) => EditorUtility.Dirty.Remove(obj);

        internal static AssetImporter ImporterOf(string path) =>
            _importers.TryGetValue(path, out AssetImporter importer) ? importer : null;

        internal static string FullPath(string path)
        {
            KeyValuePair<string, string> package = Packages.FirstOrDefault(
                candidate => path.StartsWith("Packages/" + candidate.Key + "/", StringComparison.Ordinal));
            return package.Key is null
                ? Path.Combine(Path.GetDirectoryName(Application.dataPath), path)
                : Path.Combine(package.Value, path.Substring("Packages/".Length + package.Key.Length + 1));
        }

        internal static void Forget()
        {
            _assets.Clear();
            _importers.Clear();
            ImportErrors.Clear();
            Packages.Clear();
            Saves = 0;
        }

        /// <summary>Makes the asset of an object a new object, which has of the old one what the engine keeps of it.</summary>
        internal static void Unload(Object asset)
        {
            string path = _assets.Single(entry => ReferenceEquals(entry.Value, asset)).Key;
            ScriptableObject read = ScriptableObject.CreateInstance(asset.GetType());
            SerializedFields.Of(asset).WriteTo(read);
            read.name = asset.name;
            _assets[path] = read;
            Object.DestroyImmediate(asset);
        }

        private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

        private static AssetImporter Register(string path)
        {
            AssetImporter importer = Create(Path.GetExtension(path).TrimStart('.'));
            importer.assetPath = path;
            _importers[path] = importer;
            return importer;
        }

        private static AssetImporter Create(string extension)
        {
            if (_plugins.Contains("." + extension))
            {
                return new PluginImporter();
            }

            if (extension == "png")
            {
                return new TextureImporter();
            }

            Type scripted = AppDomain.CurrentDomain.GetAssemblies()
                .Where(assembly => !assembly.IsDynamic)
                .SelectMany(assembly => assembly.GetTypes())
                .FirstOrDefault(type =>
                    type.GetCustomAttribute<ScriptedImporterAttribute>()?.fileExtensions.Contains(extension) ?? false);
            return scripted is null ? new AssetImporter() : (AssetImporter)Activator.CreateInstance(scripted);
        }
    }
}

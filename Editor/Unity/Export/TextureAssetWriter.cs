using System.Collections.Generic;
using System.Linq;
using SpeCa.Editor.Export;
using SpeCa.Plugin.Materials;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Editor.Unity.Export
{
    /// <summary>Saves a texture to the project: its maps as images, and a material of the project's render pipeline.</summary>
    internal sealed class TextureAssetWriter
    {
        private readonly string _folder;
        private readonly NormalConvention _convention;

        /// <summary>Saves below an asset folder.</summary>
        /// <param name="folder">The folder, such as <c>Assets/SpeCa</c>; made where it is missing.</param>
        /// <param name="convention">Which way the green channel of the normals points in the maps that are saved.</param>
        /// <exception cref="InvalidSettingException">The folder lies outside the project's assets.</exception>
        public TextureAssetWriter(string folder, NormalConvention convention)
        {
            _folder = ProjectPath.AssetFolder("Folder", folder);
            _convention = convention;
        }

        /// <summary>
        /// Saves the images that the pipeline's material samples, the height in any case; all of them where the pipeline is
        /// unknown. What was saved under the same name is brought up to date, so that scenes that use it show the new texture.
        /// </summary>
        /// <param name="source">The texture.</param>
        /// <param name="name">What all files begin with.</param>
        /// <param name="pipeline">The render pipeline; null for one that no material is known for.</param>
        /// <exception cref="AssetWriteException">A file cannot be written.</exception>
        public WrittenMaterial Write(MaterialSource source, string name, RenderPipelineKind? pipeline)
        {
            MaterialTemplate? template = pipeline is { } kind ? MaterialTemplate.For(kind) : null;
            var assets = new MapAssets(_folder, name, _convention);
            Dictionary<MaterialMap, string> paths = MaterialTemplate.MapsOf(pipeline).Intersect(source.Available)
                .ToDictionary(map => map, map => assets.Write(map, source.Pack(map)));
            string[] textures = paths.Values.ToArray();
            if (template is null)
            {
                return WrittenMaterial.ImagesAlone(
                    textures, "The project's render pipeline is unknown: only the images were saved.");
            }

            Shader shader = Shader.Find(template.Shader);
            if (shader == null)
            {
                return WrittenMaterial.ImagesAlone(
                    textures, $"The shader {template.Shader} is not in the project: only the images were saved.");
            }

            string materialPath = $"{_folder}/{name}.mat";
            Material material = WriteMaterial(template, shader, paths, materialPath);
            return new WrittenMaterial(textures, material, materialPath, note: null);
        }

        private static Material WriteMaterial(
            MaterialTemplate template, Shader shader, Dictionary<MaterialMap, string> paths, string path)
        {
            Material material = AssetDatabase.LoadAssetAtPath<Material>(path);
            bool isNew = material == null;
            if (isNew)
            {
                material = new Material(shader);
            }

            // One that was saved for another pipeline stays the same asset too.
            material!.shader = shader;
            foreach (TextureSlot slot in template.Slots)
            {
                if (paths.TryGetValue(slot.Map, out string image))
                {
                    MaterialSlot.Fill(material, slot, AssetDatabase.LoadAssetAtPath<Texture2D>(image));
                }
            }

            if (isNew)
            {
                AssetDatabase.CreateAsset(material, path);
            }

            EditorUtility.SetDirty(material);
            AssetDatabase.SaveAssetIfDirty(material);
            return material;
        }
    }
}

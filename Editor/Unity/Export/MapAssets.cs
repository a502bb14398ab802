using System;
using System.IO;
using SpeCa.Editor.Export;
using SpeCa.Plugin.Materials;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Editor.Unity.Export
{
    /// <summary>Saves images as PNG files that Unity imports with the settings that belong to them.</summary>
    internal sealed class MapAssets
    {
        private readonly string _folder;
        private readonly string _name;
        private readonly NormalConvention _convention;

        /// <summary>Saves below an asset folder.</summary>
        /// <param name="folder">The folder, such as <c>Assets/SpeCa</c>; made where it is missing.</param>
        /// <param name="name">What all files begin with.</param>
        /// <param name="convention">Which way the green channel of the normals points.</param>
        public MapAssets(string folder, string name, NormalConvention convention)
        {
            _folder = folder;
            _name = name;
            _convention = convention;
        }

        /// <summary>Saves an image. A file of the same name is replaced and stays the same asset.</summary>
        /// <returns>The asset path.</returns>
        /// <exception cref="AssetWriteException">The file cannot be written.</exception>
        public string Write(MaterialMap map, PixelBuffer pixels)
        {
            MapImport import = MapImport.For(map, _convention);
            string path = $"{_folder}/{_name}{import.Suffix}.png";
            WriteFile(path, Encode(pixels));
            AssetDatabase.ImportAsset(path);
            if (AssetImporter.GetAtPath(path) is TextureImporter importer)
            {
                Apply(import, importer);
                importer.SaveAndReimport();
            }

            return path;
        }

        private static byte[] Encode(PixelBuffer pixels)
        {
            bool isLinear = pixels.ColorSpace == SpeCa.Runtime.Textures.ColorSpace.Linear;
            var texture = new Texture2D(pixels.Width, pixels.Height, TextureFormat.RGBA32, mipChain: false, linear: isLinear);
            try
            {
                texture.LoadRawTextureData(pixels.Rgba.ToArray());
                return texture.EncodeToPNG();
            }
            finally
            {
                UnityEngine.Object.DestroyImmediate(texture);
            }
        }

        private static void WriteFile(string path, byte[] content)
        {
            string full = ProjectPath.Full(path);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                WholeFile.Write(full, stream => stream.Write(content, 0, content.Length));
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new AssetWriteException(path, error);
            }
        }

        private static void Apply(MapImport import, TextureImporter importer)
        {
            importer.textureType = import.IsNormalMap ? TextureImporterType.NormalMap : TextureImporterType.Default;
            importer.sRGBTexture = import.IsSrgb;
            importer.flipGreenChannel = import.FlipsGreen;
            importer.wrapMode = TextureWrapMode.Repeat;
            importer.filterMode = FilterMode.Trilinear;
            importer.mipmapEnabled = true;

            // Alpha is smoothness or nothing, and a tile whose size is no power of two must not be resampled.
            importer.alphaIsTransparency = false;
            importer.npotScale = TextureImporterNPOTScale.None;
        }
    }
}

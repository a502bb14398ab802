using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Editor.Export;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Looks;
using SpeCa.ImageFiles;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tuner.Export
{
    /// <summary>Writes materials as PNG files and a <c>material.json</c>, each into a folder of its own below one.</summary>
    public sealed class FolderTextureExporter : ITextureExporter
    {
        private readonly string _folder;

        /// <summary>Writes below a folder.</summary>
        /// <param name="folder">The full path of the output folder.</param>
        public FolderTextureExporter(string folder) => _folder = folder;

        /// <inheritdoc/>
        public Task<ExportedMaterial> ExportAsync(
            FinishedTexture texture, string name, MapLook look, NormalConvention normal, CancellationToken cancellation)
        {
            ArgumentNullException.ThrowIfNull(texture);
            ArgumentNullException.ThrowIfNull(look);
            MaterialName.Check(name);
            return Task.Run(() => Write(texture, name, look, normal, cancellation), cancellation);
        }

        private ExportedMaterial Write(FinishedTexture finished, string name, MapLook look, NormalConvention normal, CancellationToken cancellation)
        {
            string folder = Path.Combine(_folder, name);
            var files = new List<string>();
            GeneratedTexture texture = finished.Texture;
            MapDerivation derivation = look.ToDerivation(normal);
            if (texture.HasHeight)
            {
                TextureMaps maps = texture.ToMaps(derivation);
                cancellation.ThrowIfCancellationRequested();
                files.AddRange(TextureFiles.Write(maps, folder, name));
            }
            else
            {
                Directory.CreateDirectory(folder);
                string path = Path.Combine(folder, $"{name}.png");
                PngFile.Write(texture.ToAlbedo(derivation.Grading), path);
                files.Add(path);
            }

            cancellation.ThrowIfCancellationRequested();
            string report = Path.Combine(folder, MaterialReport.FileName);
            byte[] json = MaterialReport.Of(finished, look, normal).ToJson();
            WholeFile.Write(report, stream => stream.Write(json));
            files.Add(report);
            return new ExportedMaterial(folder, files);
        }
    }
}

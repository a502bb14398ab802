using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using SpeCa.ImageFiles;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Writes the texture maps, and keeps the albedos for the contact sheets.</summary>
    internal sealed class TextureWriter(string folder, MapDerivation derivation)
    {
        private readonly SheetAlbedos _albedos = new();

        /// <summary>Writes the maps of a batch.</summary>
        /// <returns>The file names of every texture, in the textures' order.</returns>
        public IReadOnlyList<IReadOnlyList<string>> Write(
            IReadOnlyList<GeneratedTexture> textures, CancellationToken cancellation)
        {
            var files = new List<IReadOnlyList<string>>();
            foreach (var texture in textures)
            {
                cancellation.ThrowIfCancellationRequested();
                files.Add(Write(texture));
            }

            return files;
        }

        /// <summary>Writes the contact sheets of the textures written so far, at least one.</summary>
        /// <returns>Their paths.</returns>
        public SheetPaths WriteSheets()
        {
            var paths = new SheetPaths(
                Path.Combine(folder, "contact-sheet.png"), Path.Combine(folder, "contact-sheet-tiled.png"));
            PngFile.Write(_albedos.Arrange(tiles: 1), paths.Plain);
            PngFile.Write(_albedos.Arrange(tiles: 2), paths.Tiled);
            return paths;
        }

        private string[] Write(GeneratedTexture texture)
        {
            if (!texture.HasHeight)
            {
                return [WriteImage(texture)];
            }

            var maps = texture.ToMaps(derivation);
            var paths = TextureFiles.Write(maps, folder, TextureFileName.For(texture));
            _albedos.Add(maps.Albedo);
            return paths.Select(path => Path.GetFileName(path)).ToArray();
        }

        private string WriteImage(GeneratedTexture texture)
        {
            var image = texture.ToAlbedo(derivation.Grading);
            var name = TextureFileName.For(texture) + ".png";
            PngFile.Write(image, Path.Combine(folder, name));
            _albedos.Add(image);
            return name;
        }
    }
}

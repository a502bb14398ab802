using System;
using System.Collections.Generic;
using System.IO;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.ImageFiles
{
    /// <summary>Writes the maps of a material as a set of PNG files that engines can import.</summary>
    public static class TextureFiles
    {
        private const int PreviewTiles = 3;

        // Windows forbids these; a set of files is to be usable wherever it is copied.
        private const string ForbiddenCharacters = "<>:\"/\\|?*";

        /// <summary>
        /// Writes <c>{name}_albedo.png</c>, <c>_height</c> (16 bit gray), <c>_normal</c>, <c>_roughness</c>,
        /// <c>_ao</c> and <c>_tiled</c> (the albedo laid 3 by 3); all but the height have 8 bits. Files that exist are
        /// replaced one by one, each as a whole; an error leaves those written before it.
        /// </summary>
        /// <param name="maps">The maps.</param>
        /// <param name="folder">Where the files go; created if it does not exist.</param>
        /// <param name="name">What the file names begin with.</param>
        /// <returns>The paths written, in the order above.</returns>
        /// <exception cref="ArgumentNullException">The maps, the folder or the name is missing.</exception>
        /// <exception cref="ArgumentException">The folder is empty.</exception>
        /// <exception cref="InvalidSettingException">The name cannot begin a file name on every system.</exception>
        /// <exception cref="ImageFileException">The folder cannot be created, or a file cannot be written.</exception>
        /// <example>
        /// <code>
        /// TextureMaps maps = TextureMaps.FromSample(sample, 64, 64, MapDerivation.Default);
        /// IReadOnlyList&lt;string&gt; paths = TextureFiles.Write(maps, "textures", "brick_0");
        /// </code>
        /// </example>
        public static IReadOnlyList<string> Write(TextureMaps maps, string folder, string name)
        {
            ArgumentNullException.ThrowIfNull(maps);
            ArgumentException.ThrowIfNullOrEmpty(folder);
            ArgumentNullException.ThrowIfNull(name);
            CheckName(name);
            CreateFolder(folder);

            var paths = new List<string>();
            Add(maps.Albedo, "albedo", PngDepth.Eight);
            Add(maps.Height, "height", PngDepth.Sixteen);
            Add(maps.Normal, "normal", PngDepth.Eight);
            Add(maps.Roughness, "roughness", PngDepth.Eight);
            Add(maps.AmbientOcclusion, "ao", PngDepth.Eight);
            Add(TiledPreview.Repeat(maps.Albedo, PreviewTiles, PreviewTiles), "tiled", PngDepth.Eight);
            return paths;

            void Add(TextureMap map, string suffix, PngDepth depth)
            {
                string path = Path.Combine(folder, $"{name}_{suffix}.png");
                PngFile.Write(map, path, depth);
                paths.Add(path);
            }
        }

        private static void CheckName(string name)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new InvalidSettingException(nameof(name), $"'{name}'", "Use at least one letter or digit.");
            }

            if (name.Contains("..", StringComparison.Ordinal))
            {
                throw new InvalidSettingException(
                    nameof(name), $"'{name}'", "Leave out '..'; the folder says where files go.");
            }

            foreach (char character in name)
            {
                if (char.IsControl(character) || ForbiddenCharacters.Contains(character, StringComparison.Ordinal))
                {
                    throw new InvalidSettingException(
                        nameof(name), $"'{name}'", $"Leave out control characters and each of {ForbiddenCharacters}");
                }
            }
        }

        private static void CreateFolder(string folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new ImageFileException(
                    folder,
                    $"The folder cannot be created ({error.Message}).",
                    "Choose a folder that may be written and that no file stands in the way of.",
                    error);
            }
        }
    }
}

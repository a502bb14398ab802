using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.ImageFiles
{
    /// <summary>
    /// Reads what a request starts from: a picture, or albedo and height as <see cref="TextureFiles"/> writes them, and masks.
    /// </summary>
    public static class SourceFiles
    {
        private const string Albedo = "albedo";
        private const string Height = "height";
        private const string Extension = ".png";
        private const int AlbedoChannels = 3;
        private const int MostNamed = 3;

        /// <summary>Reads albedo and height.</summary>
        /// <param name="path">
        /// A folder with one <c>*_albedo.png</c> and its <c>*_height.png</c>; or the albedo, whose height stands beside it
        /// as <c>brick_height.png</c> for <c>brick_albedo.png</c> and for <c>brick.png</c>. A gray albedo is taken as
        /// colour.
        /// </param>
        /// <param name="strength">See <see cref="SourceTexture.Strength"/>.</param>
        /// <returns>The source, of the files' size; never resized.</returns>
        /// <exception cref="ArgumentException">The path is missing or empty.</exception>
        /// <exception cref="ImageFileException">
        /// A file is missing or no gray or colour PNG as it should be, the sizes differ, or the folder holds several sets.
        /// </exception>
        /// <exception cref="InvalidSettingException">The strength is out of range.</exception>
        public static SourceTexture Read(string path, float strength)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);

            var albedoPath = Directory.Exists(path) ? OnlyAlbedoIn(path) : path;
            var albedo = PngFile.Read(albedoPath);
            var heightPath = HeightOf(albedoPath);
            if (!File.Exists(heightPath))
            {
                throw new ImageFileException(
                    heightPath, $"The height of {Path.GetFileName(albedoPath)} does not exist.", "Put a gray PNG there.");
            }

            var height = PngFile.Read(heightPath, ColorSpace.Linear);
            CheckGray(heightPath, height);
            CheckSize(heightPath, height, albedo.Width, albedo.Height);
            return new SourceTexture(ToSample(albedo, height), albedo.Width, albedo.Height, strength);
        }

        /// <summary>Reads a picture alone, for models that make images.</summary>
        /// <param name="path">A gray or colour PNG file.</param>
        /// <param name="strength">See <see cref="SourceTexture.Strength"/>.</param>
        /// <returns>The source, [3, height, width], of the file's size; never resized.</returns>
        /// <exception cref="ArgumentException">The path is missing or empty.</exception>
        /// <exception cref="ImageFileException">The file is missing, or no PNG.</exception>
        /// <exception cref="InvalidSettingException">The strength is out of range.</exception>
        public static SourceTexture ReadImage(string path, float strength)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            if (Directory.Exists(path))
            {
                throw new ImageFileException(path, "It is a folder, but this model starts from one picture.", "Name its file.");
            }

            var image = PngFile.Read(path);
            var sample = new float[AlbedoChannels * image.Width * image.Height];
            AddColor(image, sample);
            return new SourceTexture(sample, image.Width, image.Height, strength);
        }

        /// <summary>Reads a mask: white is made anew, black is kept.</summary>
        /// <param name="path">A gray PNG file.</param>
        /// <param name="width">Texels that it must have along x.</param>
        /// <param name="height">Texels that it must have along y.</param>
        /// <returns><c>[height, width]</c>, 0..1.</returns>
        /// <exception cref="ArgumentException">The path is missing or empty.</exception>
        /// <exception cref="ImageFileException">
        /// The file is missing, no PNG, of another size, or coloured.
        /// </exception>
        public static float[] ReadMask(string path, int width, int height)
        {
            var mask = PngFile.Read(path, ColorSpace.Linear);
            CheckGray(path, mask);
            CheckSize(path, mask, width, height);
            return Plane(mask);
        }

        /// <summary>Reads a mask of any size.</summary>
        /// <param name="path">The file.</param>
        /// <returns><c>[height, width, 1]</c>: 1 where it is white.</returns>
        /// <exception cref="ImageFileException">The file cannot be read or is not gray.</exception>
        public static TextureMap ReadMask(string path)
        {
            var mask = PngFile.Read(path, ColorSpace.Linear);
            CheckGray(path, mask);
            return new TextureMap(mask.Width, mask.Height, 1, ColorSpace.Linear, Plane(mask));
        }

        private static string OnlyAlbedoIn(string folder)
        {
            List<string> found;
            try
            {
                found = Directory.EnumerateFiles(folder)
                    .Where(file => Path.GetFileName(file) == Albedo + Extension
                        || file.EndsWith($"_{Albedo}{Extension}", StringComparison.Ordinal))
                    .OrderBy(file => file, StringComparer.Ordinal)
                    .ToList();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new ImageFileException(
                    folder, $"The folder cannot be read ({error.Message}).", "Choose a folder that may be read.", error);
            }

            if (found.Count == 1)
            {
                return found[0];
            }

            if (found.Count == 0)
            {
                throw new ImageFileException(folder, "The folder holds no *_albedo.png.", "Name the albedo's file itself.");
            }

            var names = string.Join(", ", found.Take(MostNamed).Select(Path.GetFileName));
            throw new ImageFileException(
                folder, $"The folder holds {found.Count} albedos ({names} ...).", "Name one of them.");
        }

        private static string HeightOf(string albedoPath)
        {
            var name = Path.GetFileNameWithoutExtension(albedoPath);
            var height = name == Albedo ? Height
                : name.EndsWith($"_{Albedo}", StringComparison.Ordinal) ? name[..^Albedo.Length] + Height
                : $"{name}_{Height}";
            return Path.Combine(Path.GetDirectoryName(albedoPath) ?? "", height + Extension);
        }

        // A gray picture is often stored as colour.
        private static void CheckGray(string path, TextureMap map)
        {
            var values = map.Values;
            for (var start = 0; start < values.Length; start += map.Channels)
            {
                if (values[start] != values[start + map.Channels - 1] || values[start] != values[start + map.Channels / 2])
                {
                    throw new ImageFileException(path, "The picture is coloured.", "Use a gray one.");
                }
            }
        }

        private static void CheckSize(string path, TextureMap map, int width, int height)
        {
            if (map.Width != width || map.Height != height)
            {
                throw new ImageFileException(
                    path,
                    $"The picture has {map.Width} x {map.Height} texels, but the albedo {width} x {height}.",
                    "Make them alike.");
            }
        }

        private static float[] Plane(TextureMap map)
        {
            var plane = new float[map.Width * map.Height];
            for (var texel = 0; texel < plane.Length; texel++)
            {
                plane[texel] = map.Values[texel * map.Channels];
            }

            return plane;
        }

        private static float[] ToSample(TextureMap albedo, TextureMap height)
        {
            var texels = albedo.Width * albedo.Height;
            var sample = new float[(AlbedoChannels + 1) * texels];
            AddColor(albedo, sample);
            for (var texel = 0; texel < texels; texel++)
            {
                sample[AlbedoChannels * texels + texel] = 2 * height.Values[texel * height.Channels] - 1;
            }

            return sample;
        }

        // A gray picture is red, green and blue alike.
        private static void AddColor(TextureMap image, float[] sample)
        {
            var texels = image.Width * image.Height;
            for (var texel = 0; texel < texels; texel++)
            {
                for (var channel = 0; channel < AlbedoChannels; channel++)
                {
                    var value = image.Values[texel * image.Channels + Math.Min(channel, image.Channels - 1)];
                    sample[channel * texels + texel] = 2 * value - 1;
                }
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Training
{
    /// <summary>The textures that <c>draw_training_textures.py</c> drew, described.</summary>
    internal sealed class TrainingTextures
    {
        private const string Extension = ".u8";

        private readonly IReadOnlyDictionary<string, TextureDescriptor[]> _materials;

        private TrainingTextures(IReadOnlyDictionary<string, TextureDescriptor[]> materials) => _materials = materials;

        /// <summary>Describes the textures of every file; the file's name is the material.</summary>
        /// <param name="folder">Files of bytes <c>[textures, side, side, channels]</c>.</param>
        /// <param name="side">Texels along both axes.</param>
        /// <param name="channels">Channels.</param>
        /// <exception cref="InvalidSettingException">There is no file, or one does not hold whole textures.</exception>
        public static TrainingTextures Read(DirectoryInfo folder, int side, int channels)
        {
            var files = folder.GetFiles("*" + Extension).OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
            if (files.Length == 0)
            {
                throw new InvalidSettingException("textures", folder.FullName, $"There is no {Extension} file in it.");
            }

            return new TrainingTextures(files.ToDictionary(
                file => Path.GetFileNameWithoutExtension(file.Name), file => Describe(file, side, channels)));
        }

        /// <summary>The reference of all textures.</summary>
        public TrainingReference Pool() => new(_materials.ToDictionary(
            material => material.Key, material => TextureDescriptor.Pool(material.Value)));

        /// <summary>
        /// How far a few of the textures are from the others of their material, mean over all: what candidates could reach
        /// at best, as so few never show the whole distribution.
        /// </summary>
        /// <param name="together">Textures that are taken together; NaN comes out where there are no more.</param>
        public double Scatter(int together)
        {
            var distances =
                from textures in _materials.Values
                where textures.Length > together
                from start in Enumerable.Range(0, textures.Length / together).Select(place => place * together)
                let few = textures.Skip(start).Take(together).ToArray()
                select TextureDistance.Between(
                    TextureDescriptor.Pool(few), TextureDescriptor.Pool(textures.Except(few).ToArray()));
            return distances.DefaultIfEmpty(double.NaN).Average();
        }

        private static TextureDescriptor[] Describe(FileInfo file, int side, int channels)
        {
            var bytes = File.ReadAllBytes(file.FullName);
            var length = side * side * channels;
            if (bytes.Length == 0 || bytes.Length % length != 0)
            {
                throw new InvalidSettingException(
                    file.Name, $"{bytes.Length} bytes", $"Textures of {side} x {side} with {channels} channels have {length} each.");
            }

            return Enumerable.Range(0, bytes.Length / length)
                .Select(texture => ToPlanes(bytes.AsSpan(texture * length, length), channels))
                .Select(values => TextureDescriptor.Of(values, channels, side, side))
                .ToArray();
        }

        private static float[] ToPlanes(ReadOnlySpan<byte> texels, int channels)
        {
            var values = new float[texels.Length];
            var count = texels.Length / channels;
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = texels[(index % count * channels) + (index / count)] / 255f;
            }

            return values;
        }
    }
}

using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Training
{
    /// <summary>Describes the textures that <c>draw_training_textures.py</c> drew.</summary>
    internal static class TrainingTextures
    {
        private const string Extension = ".u8";

        /// <summary>Pools the textures of every file; the file's name is the material.</summary>
        /// <param name="folder">Files of bytes <c>[textures, side, side, channels]</c>.</param>
        /// <param name="side">Texels along both axes.</param>
        /// <param name="channels">Channels.</param>
        /// <exception cref="InvalidSettingException">There is no file, or one does not hold whole textures.</exception>
        public static TrainingReference Describe(DirectoryInfo folder, int side, int channels)
        {
            var files = folder.GetFiles("*" + Extension).OrderBy(file => file.Name, System.StringComparer.Ordinal).ToArray();
            if (files.Length == 0)
            {
                throw new InvalidSettingException("textures", folder.FullName, $"There is no {Extension} file in it.");
            }

            return new TrainingReference(files.ToDictionary(
                file => Path.GetFileNameWithoutExtension(file.Name), file => Pool(file, side, channels)));
        }

        private static TextureDescriptor Pool(FileInfo file, int side, int channels)
        {
            var bytes = File.ReadAllBytes(file.FullName);
            var length = side * side * channels;
            if (bytes.Length == 0 || bytes.Length % length != 0)
            {
                throw new InvalidSettingException(
                    file.Name, $"{bytes.Length} bytes", $"Textures of {side} x {side} with {channels} channels have {length} each.");
            }

            var descriptors = new List<TextureDescriptor>();
            for (var start = 0; start < bytes.Length; start += length)
            {
                descriptors.Add(TextureDescriptor.Of(ToPlanes(bytes, start, side * side, channels), channels, side, side));
            }

            return TextureDescriptor.Pool(descriptors);
        }

        private static float[] ToPlanes(byte[] bytes, int start, int texels, int channels)
        {
            var values = new float[texels * channels];
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = bytes[start + (index % texels * channels) + (index / texels)] / 255f;
            }

            return values;
        }
    }
}

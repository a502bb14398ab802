using System;
using System.IO;
using System.Runtime.InteropServices;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;
using SpeCa.Runtime.Textures;

namespace SpeCa.ImageFiles
{
    /// <summary>Writes and reads texture maps as PNG files.</summary>
    public static class PngFile
    {
        private const int LargestSide = 16384;
        private const long MostTexels = 1L << 26;

        /// <summary>
        /// Writes a map as gray or RGB, value times 255 or 65535 rounded to the nearest level, without a transfer
        /// curve. The same map always gives the same bytes. A file that exists is replaced once the new one is whole.
        /// </summary>
        /// <param name="map">The map, <c>[height, width, 1 or 3]</c>.</param>
        /// <param name="path">The file, in a folder that exists.</param>
        /// <param name="depth">Bits of each channel.</param>
        /// <exception cref="ArgumentNullException">The map or the path is missing.</exception>
        /// <exception cref="ArgumentException">The path is empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The depth is unknown.</exception>
        /// <exception cref="ImageFileException">
        /// The folder does not exist or may not be written, the path is a folder, or the disk is full.
        /// </exception>
        public static void Write(TextureMap map, string path, PngDepth depth = PngDepth.Eight)
        {
            ArgumentNullException.ThrowIfNull(map);
            ArgumentException.ThrowIfNullOrEmpty(path);

            using Image image = Encode(map, depth);
            AtomicFile.Write(path, stream => Save(image, map.Channels, depth, stream));
        }

        /// <summary>Gives the bytes of the file that <see cref="Write"/> would write with 8 bits a channel.</summary>
        /// <param name="map">The map, <c>[height, width, 1 or 3]</c>.</param>
        /// <exception cref="ArgumentNullException">The map is missing.</exception>
        public static byte[] ToBytes(TextureMap map)
        {
            ArgumentNullException.ThrowIfNull(map);

            using Image image = Encode(map, PngDepth.Eight);
            using var stream = new MemoryStream();
            Save(image, map.Channels, PngDepth.Eight, stream);
            return stream.ToArray();
        }

        /// <summary>Reads a PNG file of any kind; level over 255 or 65535, without a transfer curve or alpha.</summary>
        /// <param name="path">The file.</param>
        /// <param name="colorSpace">How its values relate to light, which the file does not tell reliably.</param>
        /// <returns><c>[height, width, 1]</c> for gray files, <c>[height, width, 3]</c> for all others.</returns>
        /// <exception cref="ArgumentNullException">The path is missing.</exception>
        /// <exception cref="ArgumentException">The path is empty.</exception>
        /// <exception cref="ImageFileException">The file is missing, may not be read, or is no PNG file.</exception>
        public static TextureMap Read(string path, ColorSpace colorSpace = ColorSpace.Srgb)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);

            byte[] file = ReadBytes(path);
            try
            {
                return Decode(path, file, colorSpace);
            }
            catch (Exception error) when (error is not ImageFileException and not OutOfMemoryException)
            {
                // The decoder tells damage in many ways: of the format, of compression, of sizes that do not fit.
                throw new ImageFileException(path, "The file is no whole PNG file.", "Write it again.", error);
            }
        }

        private static void Save(Image image, int channels, PngDepth depth, Stream stream) => image.Save(stream, new PngEncoder
        {
            ColorType = channels == 1 ? PngColorType.Grayscale : PngColorType.Rgb,
            BitDepth = depth == PngDepth.Eight ? PngBitDepth.Bit8 : PngBitDepth.Bit16,
            IgnoreMetadata = true,
        });

        private static Image Encode(TextureMap map, PngDepth depth)
        {
            switch (depth)
            {
                case PngDepth.Eight:
                    byte[] bytes = ByteCode.Of(map);
                    return map.Channels == 1
                        ? Image.LoadPixelData<L8>(bytes, map.Width, map.Height)
                        : Image.LoadPixelData<Rgb24>(bytes, map.Width, map.Height);
                case PngDepth.Sixteen:
                    ReadOnlySpan<byte> words = MemoryMarshal.AsBytes<ushort>(QuantizeFinely(map.Values));
                    return map.Channels == 1
                        ? Image.LoadPixelData<L16>(words, map.Width, map.Height)
                        : Image.LoadPixelData<Rgb48>(words, map.Width, map.Height);
                default:
                    throw new ArgumentOutOfRangeException(nameof(depth), depth, "Use Eight or Sixteen.");
            }
        }

        private static ushort[] QuantizeFinely(ReadOnlySpan<float> values)
        {
            var levels = new ushort[values.Length];
            for (int i = 0; i < levels.Length; i++)
            {
                levels[i] = (ushort)((values[i] * ushort.MaxValue) + 0.5f);
            }

            return levels;
        }

        private static byte[] ReadBytes(string path)
        {
            try
            {
                return File.ReadAllBytes(path);
            }
            catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
            {
                throw new ImageFileException(path, "The file does not exist.", "Check the path.", error);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new ImageFileException(
                    path, $"The file cannot be read ({error.Message}).", "Choose a file that may be read.", error);
            }
        }

        private static TextureMap Decode(string path, byte[] file, ColorSpace colorSpace)
        {
            if (PngHeader.Find(file) is not { } info)
            {
                throw new ImageFileException(path, "The file is no PNG file.", "Convert it to PNG.");
            }

            if (info.Width > LargestSide || info.Height > LargestSide || info.Texels > MostTexels || !info.CanBeIn(file.Length))
            {
                throw new ImageFileException(
                    path, $"The file says {info.Width} x {info.Height} texels, more than it or memory can hold.", "Write it again, or smaller.");
            }

            // 16 bits hold the levels of every depth exactly: 8 bit levels become 257 times as large.
            bool gray = info.IsGray;
            int channels = gray ? 1 : 3;
            var levels = new ushort[info.Width * info.Height * channels];
            Span<byte> words = MemoryMarshal.AsBytes(levels.AsSpan());

            // Texts and profiles are compressed without a bound, and nobody asks for them.
            var decoder = new PngDecoder { IgnoreMetadata = true };
            if (gray)
            {
                using Image<L16> image = Image.Load<L16>(file, decoder);
                image.CopyPixelDataTo(words);
            }
            else
            {
                using Image<Rgb48> image = Image.Load<Rgb48>(file, decoder);
                image.CopyPixelDataTo(words);
            }

            var values = new float[levels.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = levels[i] / (float)ushort.MaxValue;
            }

            return new TextureMap(info.Width, info.Height, channels, colorSpace, values);
        }
    }
}

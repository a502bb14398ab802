using System;
using System.Buffers.Binary;
using System.IO;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Runtime.Textures;
using SpeCa.Tests.Textures;

namespace SpeCa.Tests.ImageFiles
{
    [TestFixture]
    public sealed class PngFileTests
    {
        private TemporaryFolder _folder = null!;

        [SetUp]
        public void MakeFolder()
        {
            _folder = new TemporaryFolder();
        }

        [TearDown]
        public void RemoveFolder()
        {
            _folder.Dispose();
        }

        [Test]
        public void Every_level_of_16_bits_survives_a_round_trip()
        {
            TextureMap map = Relief.Of(256, 256, (x, y) => ((y * 256) + x) / 65535f);

            PngFile.Write(map, _folder["levels.png"], PngDepth.Sixteen);
            TextureMap read = PngFile.Read(_folder["levels.png"], ColorSpace.Linear);

            Assert.That(read.Values.SequenceEqual(map.Values), Is.True);
        }

        [Test]
        public void Bytes_are_those_of_the_file()
        {
            TextureMap map = Relief.Gray(Relief.Of(16, 4, (x, y) => (x * y) / 60f));

            PngFile.Write(map, _folder["map.png"]);

            Assert.That(PngFile.ToBytes(map), Is.EqualTo(File.ReadAllBytes(_folder["map.png"])));
        }

        [Test]
        public void Every_level_of_8_bits_survives_a_round_trip()
        {
            TextureMap map = Relief.Gray(Relief.Of(256, 1, (x, _) => x / 255f));

            PngFile.Write(map, _folder["levels.png"]);
            TextureMap read = PngFile.Read(_folder["levels.png"]);

            Assert.That(read.Channels, Is.EqualTo(3));
            Assert.That(read.Values.SequenceEqual(map.Values), Is.True);
        }

        [Test]
        public void The_channels_keep_their_order_in_16_bits()
        {
            var map = new TextureMap(1, 1, 3, ColorSpace.Linear, [1f, 0f, 1000 / 65535f]);

            PngFile.Write(map, _folder["rgb.png"], PngDepth.Sixteen);
            TextureMap read = PngFile.Read(_folder["rgb.png"], ColorSpace.Linear);

            Assert.That(read.Values.ToArray(), Is.EqualTo(map.Values.ToArray()));
        }

        // Levels 127.4 and 127.6 of 255.
        [TestCase(127.4f, 127)]
        [TestCase(127.6f, 128)]
        public void A_value_goes_to_the_nearest_level(float level, int nearest)
        {
            PngFile.Write(Relief.Of(1, 1, (_, _) => level / 255f), _folder["one.png"]);

            float read = PngFile.Read(_folder["one.png"]).Values[0];

            Assert.That(read, Is.EqualTo(nearest / 255f));
        }

        // Colour types of the PNG specification, section 11.2.1: 0 is gray, 2 is RGB.
        [TestCase(1, PngDepth.Eight, 8, 0)]
        [TestCase(1, PngDepth.Sixteen, 16, 0)]
        [TestCase(3, PngDepth.Eight, 8, 2)]
        [TestCase(3, PngDepth.Sixteen, 16, 2)]
        public void The_header_says_size_depth_and_colour_type(int channels, PngDepth depth, int bits, int colorType)
        {
            TextureMap gray = Relief.Noise(5, 7);

            PngFile.Write(channels == 1 ? gray : Relief.Gray(gray), _folder["header.png"], depth);
            byte[] file = File.ReadAllBytes(_folder["header.png"]);

            // The signature has 8 bytes, and the first chunk's length and name 4 each.
            Assert.That(BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), Is.EqualTo(5));
            Assert.That(BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)), Is.EqualTo(7));
            Assert.That(file[24], Is.EqualTo(bits));
            Assert.That(file[25], Is.EqualTo(colorType));
        }

        [Test]
        public void No_chunk_tells_a_reader_to_alter_the_gamma()
        {
            PngFile.Write(Relief.Noise(8, 8), _folder["plain.png"]);

            string file = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_folder["plain.png"]));

            Assert.That(file, Does.Not.Contain("gAMA").And.Not.Contain("sRGB").And.Not.Contain("iCCP"));
        }

        [Test]
        public void The_same_map_gives_the_same_bytes()
        {
            TextureMap map = Relief.Gray(Relief.Noise(32, 32));

            PngFile.Write(map, _folder["first.png"]);
            PngFile.Write(map, _folder["second.png"]);

            Assert.That(File.ReadAllBytes(_folder["second.png"]), Is.EqualTo(File.ReadAllBytes(_folder["first.png"])));
        }

        [Test]
        public void A_folder_that_is_a_file_is_refused_by_path()
        {
            File.WriteAllText(_folder["file"], string.Empty);
            string path = Path.Combine(_folder["file"], "map.png");

            Assert.That(
                () => PngFile.Write(Relief.Noise(2, 2), path),
                Throws.TypeOf<ImageFileException>().With.Property("Path").EqualTo(path).And.Message.Contains(path));
        }

        [Test]
        public void A_folder_that_does_not_exist_is_refused()
        {
            string path = Path.Combine(_folder["missing"], "map.png");

            Assert.That(
                () => PngFile.Write(Relief.Noise(2, 2), path),
                Throws.TypeOf<ImageFileException>().With.Message.Contains("folder"));
        }

        [Test]
        public void A_path_that_is_a_folder_is_refused_and_the_folder_kept()
        {
            Directory.CreateDirectory(_folder["map.png"]);

            Assert.That(
                () => PngFile.Write(Relief.Noise(2, 2), _folder["map.png"]),
                Throws.TypeOf<ImageFileException>().With.Message.Contains("folder"));
            Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.EqualTo(new[] { _folder["map.png"] }));
        }

        [Test]
        public void A_missing_file_cannot_be_read()
        {
            Assert.That(
                () => PngFile.Read(_folder["missing.png"]),
                Throws.TypeOf<ImageFileException>().With.Message.Contains("does not exist"));
        }

        [Test]
        public void A_file_of_another_kind_cannot_be_read()
        {
            File.WriteAllText(_folder["text.png"], "Not an image.");

            Assert.That(() => PngFile.Read(_folder["text.png"]), Throws.TypeOf<ImageFileException>());
        }

        [TestCase(20)]
        [TestCase(200)]
        public void A_file_that_is_cut_short_cannot_be_read(int length)
        {
            PngFile.Write(Relief.Noise(64, 64), _folder["whole.png"]);
            File.WriteAllBytes(_folder["part.png"], File.ReadAllBytes(_folder["whole.png"])[..length]);

            Assert.That(() => PngFile.Read(_folder["part.png"]), Throws.TypeOf<ImageFileException>());
        }
    }
}

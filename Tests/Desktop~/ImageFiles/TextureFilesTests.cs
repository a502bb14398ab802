using System;
using System.Collections.Generic;
using System.IO;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.ImageFiles
{
    [TestFixture]
    public sealed class TextureFilesTests
    {
        private static readonly TextureMaps _maps =
            TextureMaps.FromSample(Ramp(4 * 6 * 4), 6, 4, MapDerivation.Default);

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
        public void Six_files_are_written_to_a_folder_that_is_created()
        {
            string folder = Path.Combine(_folder["new"], "deeper");

            IReadOnlyList<string> paths = TextureFiles.Write(_maps, folder, "brick_0");

            string[] names =
            [
                "brick_0_albedo.png", "brick_0_height.png", "brick_0_normal.png",
                "brick_0_roughness.png", "brick_0_ao.png", "brick_0_tiled.png",
            ];
            Assert.That(paths, Is.EqualTo(Array.ConvertAll(names, name => Path.Combine(folder, name))));
            Assert.That(Directory.GetFiles(folder), Is.EquivalentTo(paths));
        }

        [Test]
        public void The_height_has_16_bits_and_all_others_have_8()
        {
            IReadOnlyList<string> paths = TextureFiles.Write(_maps, _folder.Path, "brick");

            foreach (string path in paths)
            {
                int bits = path.EndsWith("_height.png", StringComparison.Ordinal) ? 16 : 8;

                // Byte 24 of a PNG file is its depth.
                Assert.That(File.ReadAllBytes(path)[24], Is.EqualTo(bits), path);
            }
        }

        [Test]
        public void The_height_file_holds_the_height()
        {
            IReadOnlyList<string> paths = TextureFiles.Write(_maps, _folder.Path, "brick");

            TextureMap read = PngFile.Read(paths[1], ColorSpace.Linear);

            Assert.That(read.Values.ToArray(), Is.EqualTo(_maps.Height.Values.ToArray()).Within(0.5f / 65535f));
        }

        [Test]
        public void The_tiled_file_shows_the_albedo_three_by_three()
        {
            IReadOnlyList<string> paths = TextureFiles.Write(_maps, _folder.Path, "brick");

            TextureMap albedo = PngFile.Read(paths[0]);
            TextureMap tiled = PngFile.Read(paths[5]);

            Assert.That(tiled.Values.ToArray(), Is.EqualTo(TiledPreview.Repeat(albedo, 3, 3).Values.ToArray()));
        }

        [TestCase("")]
        [TestCase("  ")]
        [TestCase("..")]
        [TestCase("a..b")]
        [TestCase("a/b")]
        [TestCase("a\\b")]
        [TestCase("a:b")]
        [TestCase("a*b")]
        [TestCase("a\nb")]
        public void A_name_that_cannot_begin_a_file_name_is_refused_before_anything_is_written(string name)
        {
            Assert.That(
                () => TextureFiles.Write(_maps, _folder["new"], name),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo("name"));
            Assert.That(Directory.Exists(_folder["new"]), Is.False);
        }

        [Test]
        public void A_folder_that_is_a_file_is_refused_by_path()
        {
            File.WriteAllText(_folder["file"], string.Empty);

            Assert.That(
                () => TextureFiles.Write(_maps, _folder["file"], "brick"),
                Throws.TypeOf<ImageFileException>().With.Property("Path").EqualTo(_folder["file"]));
        }

        private static float[] Ramp(int count)
        {
            var values = new float[count];
            for (int i = 0; i < count; i++)
            {
                values[i] = (2f * i / (count - 1)) - 1f;
            }

            return values;
        }
    }
}

using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.ImageFiles;
using SpeCa.Prompts;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Caching;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Suspension;
using SpeCa.Runtime.Textures;
using SpeCa.Tests.Blocks;
using SpeCa.Tests.ImageFiles;
using SpeCa.Tests.Prompts;
using SpeCa.Tests.Speculation;
using SpeCa.Tests.Textures;

namespace SpeCa.Tests.Hostile
{
    /// <summary>Single files that promise more than they hold, or lead elsewhere.</summary>
    public class HostileFileTests
    {
        [Test]
        public void A_suspended_texture_that_promises_a_gigabyte_allocates_none()
        {
            using var file = new MemoryStream();
            using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true))
            {
                writer.Write("SpeCaST1"u8);
                writer.Write(new byte[32]);
                writer.Write("fast");
                writer.Write(3);
                writer.Write(1 << 30);
            }

            file.Position = 0;
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<SuspendedStateException>(() => SuspendedTexture.ReadFrom(file));

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        }

        [TestCase(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x07 })]
        [TestCase(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
        [TestCase(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x08 })]
        public void A_suspended_texture_whose_preset_has_no_length_is_refused(byte[] length)
        {
            using var file = new MemoryStream([.. "SpeCaST1"u8, .. new byte[32], .. length, .. new byte[64]]);

            Assert.Throws<SuspendedStateException>(() => SuspendedTexture.ReadFrom(file));
        }

        [TestCase("(1099511627776, 1099511627776, 1099511627776)")]
        [TestCase("(2147483647, 2147483647, 2147483647)")]
        [TestCase("(2147483647, 2147483647, 2147483647, 2147483647, 0)")]
        public void An_array_whose_size_overflows_is_refused_or_empty(string shape)
        {
            using var folder = new TemporaryFolder();
            var header = $"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}";
            File.WriteAllBytes(folder["a.npy"], [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. System.Text.Encoding.ASCII.GetBytes(header)]);

            if (shape.EndsWith(" 0)", StringComparison.Ordinal))
            {
                Assert.That(NpyFile.Read(folder["a.npy"]).Values.Length, Is.Zero);
            }
            else
            {
                Assert.Throws<NpyFileException>(() => NpyFile.Read(folder["a.npy"]));
            }
        }

        [TestCase(60_000, 60_000)]
        [TestCase(16_384, 16_384)]
        [TestCase(4096, 4096)]
        [TestCase(int.MaxValue, int.MaxValue)]
        [TestCase(-1, 4)]
        public void A_picture_that_its_file_cannot_hold_is_not_decoded(int width, int height)
        {
            using var folder = new TemporaryFolder();
            var file = PngFile.ToBytes(Relief.Gray(Relief.Of(2, 2, (x, y) => 0.5f)));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
            File.WriteAllBytes(folder["bomb.png"], file);

            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<ImageFileException>(() => PngFile.Read(folder["bomb.png"]));

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        }

        [Test]
        public void A_cached_texture_that_is_a_link_is_neither_read_nor_touched()
        {
            using var folder = new TemporaryFolder();
            var model = new AnalyticBlockModel((timestep, _) => timestep);
            var settings = new GenerationSettings { Steps = 2, GuidanceScale = 1 };
            var subject = new TextureSubject("easy", 1);
            var key = TextureKey.Of(model, subject, settings);
            using var generator = new TextureGenerator(model);
            var cache = new TextureCache(folder["cache"], 1 << 20);
            cache.Add(key, generator.Generate([subject], settings).Textures[0]);
            var entry = Directory.GetFiles(folder["cache"]).Single();
            File.Move(entry, folder["elsewhere"]);
            File.CreateSymbolicLink(entry, folder["elsewhere"]);
            var written = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            File.SetLastWriteTimeUtc(folder["elsewhere"], written);

            Assert.That(cache.Find(key), Is.Null);

            Assert.That(File.GetLastWriteTimeUtc(folder["elsewhere"]), Is.EqualTo(written));
        }

        [Test]
        public void An_optimised_graph_that_reads_another_file_is_written_anew()
        {
            using var folder = new TemporaryFolder();
            using var tiny = new TinyModelFolder();
            var options = TinyModelFolder.OnCpu() with { OptimizedModelFolder = folder.Path };
            BlockModel.Load(tiny.Path, options).Dispose();
            var entry = Directory.GetFiles(folder.Path, "*.optimized")[0];
            var sound = File.ReadAllBytes(entry);
            var hostile = HostileOnnx.WithExternalWeight(sound[64..], "/etc/hostname");
            File.WriteAllBytes(entry, [.. System.Text.Encoding.ASCII.GetBytes(FileHash.Of(new MemoryStream(hostile))), .. hostile]);

            BlockModel.Load(tiny.Path, options).Dispose();

            Assert.That(File.ReadAllBytes(entry), Is.EqualTo(sound));
        }

        [TestCase("""{ "\ud800": 1, "schemaVersion": 1, "presets": [{ "name": "a" }] }""")]
        [TestCase("""{ "schemaVersion": 1, "other": "\ud800", "presets": [{ "name": "a" }] }""")]
        public void Presets_with_half_a_character_are_refused_when_read_or_written(string presets)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder[PresetCatalog.FileName], presets);

            Assert.Throws<PresetException>(() => PresetCatalog.Load(folder.Path).Save(folder["again.json"]));
        }

        [TestCase("""{ "a": -1 }""")]
        [TestCase("""{ "a": 1.5 }""")]
        [TestCase("[]")]
        [TestCase("")]
        public void A_vocabulary_that_is_none_is_refused(string vocabulary)
        {
            using var folder = new TemporaryFolder();
            Tokenizers.CopyTo(folder.Path);
            File.WriteAllText(folder["clip/vocab.json"], vocabulary);

            Assert.Throws<ModelFileException>(() => PromptTokenizer.Load(folder.Path, Tokenizers.Describe(folder.Path, "clip", 16)));
        }
    }
}

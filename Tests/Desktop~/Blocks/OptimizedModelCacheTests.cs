using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class OptimizedModelCacheTests
    {
        private DirectoryInfo _folder = null!;

        [SetUp]
        public void MakeFolder()
        {
            _folder = Directory.CreateTempSubdirectory("speca-cache-");
        }

        [TearDown]
        public void DeleteFolder()
        {
            _folder.Delete(recursive: true);
        }

        [Test]
        public void A_model_from_the_cache_computes_the_same_bits()
        {
            var uncached = OutputOf(TinyModelFolder.OnCpu());

            var first = OutputOf(Cached());
            var second = OutputOf(Cached());

            Assert.That(first, Is.EqualTo(uncached));
            Assert.That(second, Is.EqualTo(uncached));
        }

        [Test]
        public void Every_part_has_one_entry_and_no_temporary_file_stays()
        {
            OutputOf(Cached());
            OutputOf(Cached());

            Assert.That(Entries(), Has.Length.EqualTo(6));
            Assert.That(_folder.GetFiles().Select(file => file.Extension), Is.All.EqualTo(".optimized"));
        }

        [Test]
        public void A_sound_entry_is_left_as_it_is()
        {
            OutputOf(Cached());
            var written = DateTime.UtcNow.AddYears(-1);
            foreach (var entry in Entries())
            {
                File.SetLastWriteTimeUtc(entry, written);
            }

            OutputOf(Cached());

            Assert.That(Entries().Select(File.GetLastWriteTimeUtc), Is.All.EqualTo(written).Within(TimeSpan.FromSeconds(1)));
        }

        [TestCase(0)]
        [TestCase(20)]
        [TestCase(200)]
        public void A_damaged_entry_is_written_anew(int place)
        {
            var expected = OutputOf(Cached());
            var sound = Entries().Select(File.ReadAllBytes).ToArray();
            foreach (var entry in Entries())
            {
                var bytes = File.ReadAllBytes(entry);
                bytes[place] ^= 1;
                File.WriteAllBytes(entry, bytes);
            }

            var output = OutputOf(Cached());

            Assert.That(output, Is.EqualTo(expected));
            Assert.That(Entries().Select(File.ReadAllBytes), Is.EqualTo(sound));
        }

        [TestCase(0)]
        [TestCase(31)]
        [TestCase(100)]
        public void An_entry_that_is_cut_short_is_written_anew(int length)
        {
            var expected = OutputOf(Cached());
            foreach (var entry in Entries())
            {
                File.WriteAllBytes(entry, File.ReadAllBytes(entry)[..length]);
            }

            var output = OutputOf(Cached());

            Assert.That(output, Is.EqualTo(expected));
            Assert.That(Entries().Select(entry => new FileInfo(entry).Length), Is.All.GreaterThan(100));
        }

        [Test]
        public void A_folder_that_cannot_be_made_does_not_keep_a_model_from_loading()
        {
            var file = Path.Combine(_folder.FullName, "file");
            File.WriteAllText(file, "not a folder");

            var output = OutputOf(TinyModelFolder.OnCpu() with { OptimizedModelFolder = Path.Combine(file, "below") });

            Assert.That(output, Has.Some.Not.Zero);
        }

        [Test]
        public void Entries_are_told_apart_by_model_provider_and_device()
        {
            var options = new BlockModelOptions { OptimizedModelFolder = _folder.FullName };

            var keys = new[]
            {
                OptimizedModelCache.Create(ExecutionProvider.Cpu, options)!.Key("a"),
                OptimizedModelCache.Create(ExecutionProvider.Cpu, options)!.Key("b"),
                OptimizedModelCache.Create(ExecutionProvider.DirectML, options)!.Key("a"),
                OptimizedModelCache.Create(ExecutionProvider.DirectML, options with { DeviceId = 1 })!.Key("a"),
            };

            Assert.That(keys, Is.Unique);
        }

        [Test]
        public void Threads_do_not_tell_entries_apart()
        {
            var options = new BlockModelOptions { OptimizedModelFolder = _folder.FullName };

            var one = OptimizedModelCache.Create(ExecutionProvider.Cpu, options with { Threads = 1 })!.Key("a");
            var two = OptimizedModelCache.Create(ExecutionProvider.Cpu, options with { Threads = 2 })!.Key("a");

            Assert.That(two, Is.EqualTo(one));
        }

        [Test]
        public void An_empty_folder_name_is_refused()
        {
            Assert.That(
                () => BlockModel.Load(TinyModelFolder.Source, new BlockModelOptions { OptimizedModelFolder = " " }),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("OptimizedModelFolder"));
        }

        private static float[] OutputOf(BlockModelOptions options)
        {
            using var model = BlockModel.Load(TinyModelFolder.Source, options);
            using var workspace = model.CreateWorkspace(2, 16, 16);
            workspace.Timestep.Values.Fill(0.5f);
            for (var index = 0; index < workspace.Sample.Values.Length; index++)
            {
                workspace.Sample.Values[index] = MathF.Sin(index);
            }

            workspace.RunCondition(2);
            workspace.RunEmbedding(2);
            workspace.RunChunk(0, 2);
            workspace.RunChunk(1, 2);
            workspace.RunVerifyBlock(2);
            workspace.RunHead(2);
            return workspace.Output.Values.ToArray();
        }

        private BlockModelOptions Cached() => TinyModelFolder.OnCpu() with { OptimizedModelFolder = _folder.FullName };

        private string[] Entries() => Directory.GetFiles(_folder.FullName, "*.optimized").Order().ToArray();
    }
}

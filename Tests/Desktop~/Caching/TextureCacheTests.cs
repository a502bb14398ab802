using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Caching;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Caching
{
    [FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
    public sealed class TextureCacheTests : IDisposable
    {
        private static readonly GenerationSettings _settings = new() { Steps = 4, GuidanceScale = 1 };

        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("speca-cache-");
        private readonly AnalyticBlockModel _model = new((timestep, _) => timestep);

        private string Folder => Path.Combine(_folder.FullName, "textures");

        private string[] Files => Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [];

        [Test]
        public void What_was_added_is_found_by_another_cache_of_the_folder()
        {
            var (key, texture) = Make(seed: 3);

            new TextureCache(Folder, 1 << 20).Add(key, texture);
            var found = new TextureCache(Folder, 1 << 20).Find(key)!;

            Assert.That(found.Sample.ToArray(), Is.EqualTo(texture.Sample.ToArray()));
            Assert.That((found.Seed, found.Channels, found.Width, found.Height), Is.EqualTo((3UL, texture.Channels, texture.Width, texture.Height)));
            Assert.That(found.Material, Is.EqualTo(texture.Material));
        }

        [Test]
        public void What_was_never_added_is_missing()
        {
            var cache = new TextureCache(Folder, 1 << 20);
            cache.Add(Make(seed: 1).Key, Make(seed: 1).Texture);

            Assert.That(cache.Find(Make(seed: 2).Key), Is.Null);
        }

        [Test]
        public void A_folder_that_is_not_there_holds_nothing()
        {
            var cache = new TextureCache(Folder, 1 << 20);

            cache.Clear();

            Assert.That(cache.Find(Make(seed: 1).Key), Is.Null);
            Assert.That(Directory.Exists(Folder), Is.False);
        }

        [Test]
        public void A_damaged_file_counts_as_missing_and_goes([Values(0, 1, 2, 3)] int quarter)
        {
            var cache = new TextureCache(Folder, 1 << 20);
            var (key, texture) = Make(seed: 1);
            cache.Add(key, texture);
            var bytes = File.ReadAllBytes(Files[0]);
            bytes[((bytes.Length - 1) * quarter) / 3] ^= 1;
            File.WriteAllBytes(Files[0], bytes);

            var found = cache.Find(key);

            Assert.That(found, Is.Null);
            Assert.That(Files, Is.Empty);
        }

        [TestCase(0)]
        [TestCase(0.1)]
        [TestCase(0.9)]
        public void A_file_that_is_cut_short_counts_as_missing(double share)
        {
            var cache = new TextureCache(Folder, 1 << 20);
            var (key, texture) = Make(seed: 1);
            cache.Add(key, texture);
            var bytes = File.ReadAllBytes(Files[0]);
            File.WriteAllBytes(Files[0], bytes[..(int)(share * bytes.Length)]);

            Assert.That(cache.Find(key), Is.Null);
        }

        [Test]
        public void A_texture_under_another_ones_name_counts_as_missing()
        {
            var cache = new TextureCache(Folder, 1 << 20);
            var (key, texture) = Make(seed: 1);
            cache.Add(key, texture);
            var other = Make(seed: 2).Key;
            File.Move(Files[0], Files[0].Replace(key.Text, other.Text, StringComparison.Ordinal));

            Assert.That(cache.Find(other), Is.Null);
        }

        [Test]
        public void What_was_used_longest_ago_makes_room()
        {
            var made = Enumerable.Range(1, 3).Select(seed => Make((ulong)seed)).ToArray();
            var cache = new TextureCache(Folder, 2 * SizeOf(made[0]));
            cache.Add(made[0].Key, made[0].Texture);
            cache.Add(made[1].Key, made[1].Texture);
            foreach (var file in Files)
            {
                File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
            }

            cache.Find(made[0].Key);
            cache.Add(made[2].Key, made[2].Texture);

            Assert.That(made.Select(texture => cache.Find(texture.Key) != null), Is.EqualTo(new[] { true, false, true }));
        }

        [Test]
        public void A_texture_larger_than_the_cache_is_not_kept_and_drives_nothing_out()
        {
            var (key, texture) = Make(seed: 1);
            var small = new TextureCache(Folder, SizeOf((key, texture)));
            small.Add(key, texture);
            using var generator = new TextureGenerator(_model);
            var large = generator.Generate([new TextureSubject("easy", 1)], _settings with { Width = 2 * texture.Width, Height = 2 * texture.Height });

            small.Add(Make(seed: 2).Key, large.Textures[0]);

            Assert.That(small.Find(key), Is.Not.Null);
            Assert.That(Files, Has.Length.EqualTo(1));
        }

        [Test]
        public void All_that_a_texture_depends_on_is_in_its_key()
        {
            var subject = new TextureSubject("easy", 1);
            using var otherModel = new AnalyticBlockModel((timestep, _) => timestep) { Manifest = _model.Manifest with { Name = "other" } };
            var classes = _model.Manifest.Conditioning.Classes.Select(material => material with { Roughness = 0.1f }).ToArray();
            using var rougher = new AnalyticBlockModel((timestep, _) => timestep)
            {
                Manifest = _model.Manifest with { Conditioning = _model.Manifest.Conditioning with { Classes = classes } },
            };

            TextureKey[] keys =
            [
                TextureKey.Of(_model, subject, _settings),
                TextureKey.Of(_model, new TextureSubject("easy", 2), _settings),
                TextureKey.Of(_model, new TextureSubject("hard", 1), _settings),
                TextureKey.Of(_model, subject, _settings with { Steps = 5 }),
                TextureKey.Of(_model, subject, _settings with { Width = 16 }),
                TextureKey.Of(otherModel, subject, _settings),
                TextureKey.Of(rougher, subject, _settings),
            ];

            Assert.That(keys, Is.Unique);
            Assert.That(TextureKey.Of(_model, new TextureSubject("easy", 1), _settings with { }), Is.EqualTo(keys[0]));
        }

        [Test]
        public void A_folder_that_cannot_be_written_is_an_error_of_its_own()
        {
            File.WriteAllText(Folder, "a file");
            var (key, texture) = Make(seed: 1);

            Assert.That(() => new TextureCache(Folder, 1 << 20).Add(key, texture), Throws.InstanceOf<IOException>());
        }

        [TestCase("", 1)]
        [TestCase("folder", 0)]
        public void A_cache_that_cannot_be_is_refused(string folder, long maximumBytes) =>
            Assert.That(() => new TextureCache(folder, maximumBytes), Throws.TypeOf<InvalidSettingException>());

        public void Dispose()
        {
            _model.Dispose();
            _folder.Delete(recursive: true);
        }

        private long SizeOf((TextureKey Key, GeneratedTexture Texture) made)
        {
            var folder = Path.Combine(_folder.FullName, "weighed");
            new TextureCache(folder, long.MaxValue).Add(made.Key, made.Texture);
            return new FileInfo(Directory.GetFiles(folder).Single()).Length;
        }

        private (TextureKey Key, GeneratedTexture Texture) Make(ulong seed)
        {
            using var generator = new TextureGenerator(_model);
            var subject = new TextureSubject("easy", seed);
            return (TextureKey.Of(_model, subject, _settings), generator.Generate([subject], _settings).Textures[0]);
        }
    }
}

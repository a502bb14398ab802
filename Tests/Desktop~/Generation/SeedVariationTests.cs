using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Caching;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.Blocks;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Generation
{
    /// <summary>Textures between two seeds, with detail: both kinds of noise go along.</summary>
    public class SeedVariationTests
    {
        private static readonly GenerationSettings _settings = new() { Steps = 3, Detail = true };

        private LoadedDetailModel _loaded = null!;

        [OneTimeSetUp]
        public void LoadModel() => _loaded = new LoadedDetailModel();

        [OneTimeTearDown]
        public void DisposeModel() => _loaded.Dispose();

        [Test]
        public void Ends_are_the_textures_of_the_seeds_bit_for_bit()
        {
            Assert.That(Make(Toward(8, 0)), Is.EqualTo(Make(new TextureSubject("brick", 3))));
            Assert.That(Make(Toward(8, 1)), Is.EqualTo(Make(new TextureSubject("brick", 8))));
        }

        [Test]
        public void A_little_is_nearer_to_the_seeds_texture_than_more()
        {
            var texture = Make(new TextureSubject("brick", 3));

            var distances = new[] { 0.1f, 0.3f, 0.6f, 1 }.Select(amount => Distance(texture, Make(Toward(8, amount)))).ToArray();

            Assert.That(distances, Is.Ordered.Ascending);
            Assert.That(distances[0], Is.Positive);
        }

        [Test]
        public void A_texture_tells_its_variation()
        {
            var made = _loaded.Generator.Generate([Toward(8, 0.25f)], _settings).Textures[0];

            Assert.That((made.Seed, made.Variation), Is.EqualTo((3UL, new SeedVariation(8, 0.25f))));
            Assert.That(TextureFileName.For(made), Is.EqualTo("brick_3_to_8_0250"));
        }

        [Test]
        public void Keys_tell_variations_apart()
        {
            TextureSubject[] subjects = [new("brick", 3), Toward(8, 0.25f), Toward(9, 0.25f), Toward(8, 0.5f)];

            var keys = subjects.Select(subject => TextureKey.Of(_loaded.Model, subject, _settings));

            Assert.That(keys, Is.Unique);
        }

        [Test]
        public void Variation_is_kept_in_a_cache()
        {
            using var folder = new TemporaryFolder();
            var cache = new TextureCache(folder.Path, 1 << 24);
            var made = _loaded.Generator.Generate([Toward(8, 0.25f)], _settings).Textures[0];
            var key = TextureKey.Of(_loaded.Model, Toward(8, 0.25f), _settings);

            cache.Add(key, made);

            Assert.That(cache.Find(key)!.Variation, Is.EqualTo(made.Variation));
        }

        [TestCase(-0.01f)]
        [TestCase(1.01f)]
        [TestCase(float.NaN)]
        public void Amounts_out_of_range_are_refused(float amount)
        {
            var error = Assert.Throws<InvalidSettingException>(() => _ = new SeedVariation(8, amount));

            Assert.That(error!.Message, Does.Contain("Use a number from 0"));
        }

        [Test]
        public void A_queue_makes_the_generators_texture()
        {
            var expected = _loaded.Generator.Generate([Toward(8, 0.25f)], _settings).Textures[0];
            using var queue = new SpeCa.Runtime.Frames.TextureQueue(_loaded.Model);

            var ticket = queue.Enqueue(new(Toward(8, 0.25f)) { Settings = _settings });
            while (!ticket.IsFinished)
            {
                queue.Advance(System.TimeSpan.FromMilliseconds(100));
            }

            Assert.That(ticket.Texture!.Sample.ToArray(), Is.EqualTo(expected.Sample.ToArray()));
            Assert.That(ticket.Texture.Variation, Is.EqualTo(expected.Variation));
        }

        private static TextureSubject Toward(ulong target, float amount) => new("brick", 3) { Variation = new SeedVariation(target, amount) };

        private float[] Make(TextureSubject subject) => _loaded.Generator.Generate([subject], _settings).Textures[0].Sample.ToArray();

        private static double Distance(float[] one, float[] other) => one.Zip(other, (a, b) => (double)(a - b) * (a - b)).Sum();
    }
}

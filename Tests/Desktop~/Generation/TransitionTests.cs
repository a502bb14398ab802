using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Caching;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Textures;
using SpeCa.Tests.Blocks;
using SpeCa.Tests.ImageFiles;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Generation
{
    /// <summary>Textures of two materials.</summary>
    public class TransitionTests
    {
        private const int Side = 16;
        private const int Factor = DetailModelFolder.Factor;

        private static readonly GenerationSettings _settings = new() { Steps = 3 };
        private static readonly TextureSubject[] _subjects = [new("brick", 5), new("stone_wall", 6)];

        // The left half is of the second material.
        private static readonly float[] _half = Enumerable.Range(0, Side * Side).Select(texel => texel % Side < Side / 2 ? 1f : 0).ToArray();

        private LoadedDetailModel _loaded = null!;

        [OneTimeSetUp]
        public void LoadModel() => _loaded = new LoadedDetailModel();

        [OneTimeTearDown]
        public void DisposeModel() => _loaded.Dispose();

        // The output is 1 + timestep + label in closed form, so a texel depends on nothing but the label at its place, and
        // the unconditional label, 2, at a scale of 3: label + 2 (label - 2).
        [TestCase(1f)]
        [TestCase(3f)]
        public void Outputs_are_mixed_by_the_mask_texel_by_texel(float guidance)
        {
            using var model = new AnalyticBlockModel((timestep, label) => timestep + label);
            using var generator = new TextureGenerator(model);
            var settings = new GenerationSettings { Steps = 4, GuidanceScale = guidance };
            float[] mask = [0, 0.25f, 0.5f, 0.75f, 1, 0];
            var easy = generator.Generate([new TextureSubject("easy", 1)], settings).Textures[0].Sample.ToArray();
            var hard = generator.Generate([new TextureSubject("hard", 1)], settings).Textures[0].Sample.ToArray();

            var mixed = generator.Generate(
                [new TextureSubject("easy", 1)], settings with { Transition = new("hard", new ImageMask(mask, 3, 2)) }).Textures[0];

            var expected = mask.Select((share, texel) => easy[texel] + (share * (hard[texel] - easy[texel])));
            Assert.That(mixed.Sample.ToArray(), Is.EqualTo(expected).Within(1e-5f));
            Assert.That(model.ChunkLabels[^1], Is.EqualTo(guidance == 1 ? new long[] { 0, 1 } : [0, 1, 2]));
        }

        [Test]
        public void A_batch_makes_what_its_textures_are_alone()
        {
            var settings = _settings with { Transition = new("cobblestone", new SpotMask()) };

            var together = _loaded.Generator.Generate(_subjects, settings).Textures;

            for (var index = 0; index < _subjects.Length; index++)
            {
                var alone = _loaded.Generator.Generate([_subjects[index]], settings).Textures[0];
                Assert.That(together[index].Sample.ToArray(), Is.EqualTo(alone.Sample.ToArray()).Within(1e-5f));
                Assert.That(together[index].Blend!.Mask.ToArray(), Is.EqualTo(alone.Blend!.Mask.ToArray()));
            }

            Assert.That(together[0].Blend!.Mask.ToArray(), Is.Not.EqualTo(together[1].Blend!.Mask.ToArray()));
        }

        [Test]
        public void Without_coverage_it_is_the_first_material_and_with_all_of_it_the_second()
        {
            var first = Make(_settings, "brick");
            var second = Make(_settings, "cobblestone");

            var none = Make(_settings with { Transition = new("cobblestone", new SpotMask { Coverage = 0 }) }, "brick");
            var all = Make(_settings with { Transition = new("cobblestone", new SpotMask { Coverage = 1 }) }, "brick");

            Assert.That(none.Sample.ToArray(), Is.EqualTo(first.Sample.ToArray()).Within(1e-5f));
            Assert.That(all.Sample.ToArray(), Is.EqualTo(second.Sample.ToArray()).Within(1e-5f));
        }

        [Test]
        public void Detail_is_that_of_the_material_at_its_place()
        {
            var settings = _settings with { Transition = new("cobblestone", new ImageMask(_half, Side, Side)) };
            var sample = Make(settings, "brick");

            var texture = Make(settings with { Detail = true }, "brick");

            var mask = WrappedResize.Of(_half, Side, Side, Side * Factor, Side * Factor);
            var brick = DetailModelFolder.Texture(sample.Sample, Side, Side, label: 0, seed: 5);
            var cobblestone = DetailModelFolder.Texture(sample.Sample, Side, Side, label: 2, seed: 5);
            var expected = brick.Select((value, place) => value + (mask[place % mask.Length] * (cobblestone[place] - value)));
            Assert.That(texture.Sample.ToArray(), Is.EqualTo(expected).Within(1e-5f));
            Assert.That((texture.Width, texture.Height), Is.EqualTo((Side * Factor, Side * Factor)));
        }

        [Test]
        public void A_queue_makes_the_generators_texture_with_and_without_detail([Values] bool detail)
        {
            var settings = _settings with { Detail = detail, Transition = new("cobblestone", new SpotMask()) };
            var expected = Make(settings, "brick");
            using var queue = new TextureQueue(_loaded.Model);

            var tickets = _subjects.Select(subject => queue.Enqueue(new(subject) { Settings = settings })).ToArray();
            while (tickets.Any(ticket => !ticket.IsFinished))
            {
                queue.Advance(TimeSpan.FromMilliseconds(100));
            }

            Assert.That(tickets[0].Texture!.Sample.ToArray(), Is.EqualTo(expected.Sample.ToArray()).Within(1e-5f));
            Assert.That(tickets[0].Texture!.Blend!.Mask.ToArray(), Is.EqualTo(expected.Blend!.Mask.ToArray()));
        }

        [Test]
        public void A_texture_tells_its_second_material()
        {
            var texture = Make(_settings with { Transition = new("COBBLESTONE", new SpotMask()) }, "brick");

            Assert.That((texture.Material.Name, texture.Blend!.Name), Is.EqualTo(("brick", "cobblestone")));
            Assert.That(TextureFileName.For(texture), Is.EqualTo("brick-cobblestone_5"));
        }

        [Test]
        public void A_variation_keeps_the_places()
        {
            var settings = _settings with { Transition = new("cobblestone", new SpotMask()) };
            var varied = _subjects[0] with { Variation = new SeedVariation(9, 0.5f) };

            var textures = _loaded.Generator.Generate([_subjects[0], varied], settings).Textures;

            Assert.That(textures[1].Blend!.Mask.ToArray(), Is.EqualTo(textures[0].Blend!.Mask.ToArray()));
        }

        [Test]
        public void Keys_tell_transitions_apart()
        {
            MaterialTransition?[] transitions =
            [
                null,
                new("cobblestone", new SpotMask()),
                new("stone_wall", new SpotMask()),
                new("stone_wall", new SpotMask { Coverage = 0.4f }),
                new("stone_wall", new SpotMask { Seed = 3 }),
                new("stone_wall", new SpotMask { SpotSize = 0.4f }),
                new("stone_wall", new EdgeMask { SpotSize = 0.25f }),
                new("stone_wall", new GradientMask()),
                new("stone_wall", new ImageMask(_half, Side, Side)),
                new("stone_wall", new ImageMask(_half.Reverse().ToArray(), Side, Side)),
            ];

            var keys = transitions.Select(transition => TextureKey.Of(_loaded.Model, _subjects[0], _settings with { Transition = transition }));

            Assert.That(keys, Is.Unique);
        }

        [Test]
        public void A_cache_keeps_the_second_material()
        {
            using var folder = new TemporaryFolder();
            var cache = new TextureCache(folder.Path, 1 << 24);
            var settings = _settings with { Transition = new("cobblestone", new SpotMask()) };
            var key = TextureKey.Of(_loaded.Model, _subjects[0], settings);
            var texture = Make(settings, "brick");

            cache.Add(key, texture);

            var found = cache.Find(key)!.Blend!;
            Assert.That((found.Name, found.Roughness, found.Relief), Is.EqualTo((texture.Blend!.Name, texture.Blend.Roughness, texture.Blend.Relief)));
            Assert.That(found.Mask.ToArray(), Is.EqualTo(texture.Blend.Mask.ToArray()));
        }

        // The sides of the mask, 16 and 16, come first among the numbers of the file; its hash is made anew.
        [TestCase(-1)]
        [TestCase(0)]
        [TestCase(int.MaxValue)]
        public void A_cached_mask_without_a_size_counts_as_missing(int side)
        {
            using var folder = new TemporaryFolder();
            var cache = new TextureCache(folder.Path, 1 << 24);
            var settings = _settings with { Transition = new("cobblestone", new SpotMask()) };
            var key = TextureKey.Of(_loaded.Model, _subjects[0], settings);
            cache.Add(key, Make(settings, "brick"));
            var path = Directory.GetFiles(folder.Path).Single();
            var content = File.ReadAllBytes(path)[..^32];
            var sides = content.AsSpan().IndexOf(new byte[] { 16, 0, 0, 0, 16, 0, 0, 0 });
            BitConverter.TryWriteBytes(content.AsSpan(sides), side);
            File.WriteAllBytes(path, [.. content, .. SHA256.HashData(content)]);

            Assert.That(cache.Find(key), Is.Null);
        }

        [Test]
        public void A_material_that_the_model_does_not_know_is_refused()
        {
            var error = Assert.Throws<InvalidSettingException>(
                () => Make(_settings with { Transition = new("cheese", new SpotMask()) }, "brick"));

            Assert.That(error!.Message, Does.Contain("Transition is 'cheese'. 'Tiny' knows brick"));
        }

        [Test]
        public void Every_material_of_a_texture_costs_a_row_and_is_verified()
        {
            using var model = new AnalyticBlockModel((timestep, label) => timestep * timestep * label);
            using var generator = new TextureGenerator(model);
            var settings = new GenerationSettings
            {
                Steps = 12,
                Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.02f, 1), WarmUpSteps = 3 },
            };

            var trace = generator.Generate(
                [new TextureSubject("easy", 1)], settings with { Transition = new("hard", new SpotMask { Coverage = 0 }) }).Trace;

            // The first material alone is a line, which forecasts hit: what is rejected is the second's.
            var alone = generator.Generate([new TextureSubject("easy", 1)], settings with { GuidanceScale = 1 }).Trace;
            Assert.That(alone.Count(0, StepOutcome.Rejected), Is.Zero);
            Assert.That(trace.Count(0, StepOutcome.Rejected), Is.Positive);
            Assert.That(model.Runs.Where(run => run.Part == "head").Take(trace.StepCount).Select(run => run.Rows), Is.All.EqualTo(3));
        }

        private GeneratedTexture Make(GenerationSettings settings, string material) =>
            _loaded.Generator.Generate([new TextureSubject(material, 5)], settings).Textures[0];
    }
}

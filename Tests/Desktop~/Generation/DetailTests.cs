using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Generation
{
    /// <summary>Textures of a model whose detail stage is known in closed form.</summary>
    public class DetailTests
    {
        private const int Side = 16;
        private const int Factor = DetailModelFolder.Factor;

        private static readonly GenerationSettings _settings = new() { Steps = 3, Detail = true };
        private static readonly TextureSubject[] _subjects = [new("brick", 5), new("cobblestone", 6)];

        private LoadedDetailModel _loaded = null!;

        [OneTimeSetUp]
        public void LoadModel() => _loaded = new LoadedDetailModel();

        [OneTimeTearDown]
        public void DisposeModel() => _loaded.Dispose();

        [Test]
        public void Every_texture_of_a_batch_is_what_the_stage_makes_of_its_sample_label_and_seed()
        {
            var samples = _loaded.Generator.Generate(_subjects, _settings with { Detail = false }).Textures;

            var textures = _loaded.Generator.Generate(_subjects, _settings).Textures;

            for (var index = 0; index < _subjects.Length; index++)
            {
                var expected = DetailModelFolder.Texture(samples[index].Sample, Side, Side, label: index * 2, _subjects[index].Seed);
                Assert.That((textures[index].Width, textures[index].Height, textures[index].Channels), Is.EqualTo((64, 64, 4)));
                Assert.That(textures[index].Sample.ToArray(), Is.EqualTo(expected).Within(1e-6f), _subjects[index].Name);
            }
        }

        [Test]
        public void Width_and_height_are_the_samples()
        {
            var texture = Make(_settings with { Width = 32, Height = 24 });

            Assert.That((texture.Width, texture.Height), Is.EqualTo((128, 96)));
        }

        [Test]
        public void The_same_request_gives_the_same_texture()
        {
            var texture = Make(_settings);

            var again = Make(_settings);

            Assert.That(again.Sample.ToArray(), Is.EqualTo(texture.Sample.ToArray()));
        }

        [Test]
        public void The_settings_for_a_model_have_the_stage_where_it_has_one()
        {
            using var plain = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu());

            Assert.That(GenerationSettings.For(_loaded.Model.Manifest), Is.EqualTo(new GenerationSettings { Detail = true }));
            Assert.That(GenerationSettings.For(plain.Manifest), Is.EqualTo(new GenerationSettings()));
        }

        [Test]
        public void The_settings_for_a_model_that_knows_nothing_unconditional_have_no_guidance()
        {
            using var folder = new TinyModelFolder();
            folder.EditManifest(manifest => manifest["conditioning"]!["unconditionalLabel"] = null);
            using var model = folder.Load();

            Assert.That(GenerationSettings.For(model.Manifest), Is.EqualTo(new GenerationSettings { GuidanceScale = 1 }));
        }

        [Test]
        public void A_model_without_the_stage_refuses_to_be_asked_for_it()
        {
            using var model = BlockModel.Load(TinyModelFolder.Source, TinyModelFolder.OnCpu());
            using var generator = new TextureGenerator(model);

            Assert.That(
                () => generator.Generate(_subjects, _settings),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo("Detail")
                    .And.Message.Contains("'Tiny' has no detail stage: set it to false"));
        }

        [Test]
        public void Previews_are_those_of_the_sample()
        {
            var shown = new List<GenerationPreview>();
            var feedback = new GenerationFeedback { Preview = new Listener(shown.Add), PreviewEvery = 1 };

            _loaded.Generator.GenerateAsync(_subjects, _settings, feedback).Wait();

            Assert.That(shown.Select(preview => preview.Textures[1].Width), Is.EqualTo(new[] { Side, Side }));
        }

        [Test]
        public void Cancellation_takes_effect_between_two_parts()
        {
            var manifest = _loaded.Model.Manifest;
            using var cancellation = new CancellationTokenSource();
            using var model = new Speculation.AnalyticBlockModel((_, _) => 1);
            var runs = 0;
            using var detailed = new Speculation.AnalyticBlockModel((_, _) => 1)
            {
                Manifest = model.Manifest with { Detail = new DetailDescription { Factor = 2, Parts = manifest.Detail!.Parts } },
                OnRun = (part, _) =>
                {
                    if (part == "detail" && ++runs == 2)
                    {
                        cancellation.Cancel();
                    }
                },
            };
            using var generator = new TextureGenerator(detailed);

            Assert.Throws<OperationCanceledException>(() => generator.Generate(
                [new TextureSubject("easy", 1)], _settings with { GuidanceScale = 1 }, null, cancellation.Token));

            Assert.That(runs, Is.EqualTo(2));
            Assert.That(detailed.LivingWorkspaces, Is.Zero);
        }

        [Test]
        public void A_texture_that_is_not_finite_is_refused()
        {
            using var model = new Speculation.AnalyticBlockModel((_, _) => 1);
            using var detailed = new Speculation.AnalyticBlockModel((_, _) => 1)
            {
                Manifest = model.Manifest with { Detail = new DetailDescription { Factor = 2, Parts = _loaded.Model.Manifest.Detail!.Parts } },
                OnDetail = (texture, _) => texture[3] = float.PositiveInfinity,
            };
            using var generator = new TextureGenerator(detailed);

            Assert.That(
                () => generator.Generate([new TextureSubject("easy", 1)], _settings with { GuidanceScale = 1 }),
                Throws.TypeOf<NonFiniteOutputException>().With.Property("Sample").EqualTo(0));
        }

        [Test]
        public void A_source_of_the_textures_size_starts_from_the_mean_of_its_squares()
        {
            var full = Noise(Factor * Side);
            var small = new float[4 * Side * Side];
            for (var place = 0; place < full.Length; place++)
            {
                var (line, x) = (place / (Factor * Side), place % (Factor * Side));
                small[(line / Factor * Side) + (x / Factor)] += full[place] / (Factor * Factor);
            }

            var fromFull = Make(_settings with { Source = new SourceTexture(full, Factor * Side, Factor * Side, 0.7f) });
            var fromMean = Make(_settings with { Width = Side, Height = Side, Source = new SourceTexture(small, Side, Side, 0.7f) });

            Assert.That(fromFull.Width, Is.EqualTo(Factor * Side));
            Assert.That(fromFull.Sample.ToArray(), Is.EqualTo(fromMean.Sample.ToArray()).Within(1e-4f));
        }

        [Test]
        public void A_source_of_the_samples_size_is_taken_as_it_is()
        {
            var source = new SourceTexture(Noise(Side), Side, Side, 0.7f);
            var sample = Make(_settings with { Detail = false, Source = source });

            var texture = Make(_settings with { Source = source });

            Assert.That(texture.Sample.ToArray(), Is.EqualTo(DetailModelFolder.Texture(sample.Sample, Side, Side, 0, 5)).Within(1e-6f));
        }

        [Test]
        public void Where_the_mask_of_a_source_of_the_textures_size_is_0_the_texture_is_exactly_the_source()
        {
            var side = Factor * Side;
            var source = Noise(side);
            var mask = Enumerable.Range(0, side * side).Select(texel => texel % side < 21 ? 1f : 0).ToArray();

            var texture = Make(_settings with { Source = new SourceTexture(source, side, side, 1) { Mask = mask, MaskFeather = 0 } });

            var places = Enumerable.Range(0, source.Length).ToArray();
            var made = texture.Sample.ToArray();
            Assert.That(places.Where(place => mask[place % mask.Length] == 0), Has.All.Matches<int>(place => made[place] == source[place]));
            Assert.That(places.Count(place => mask[place % mask.Length] == 1 && made[place] == source[place]), Is.Zero);
        }

        [TestCase(48, 48)]
        [TestCase(16, 64)]
        [TestCase(128, 128)]
        public void A_source_of_another_size_is_refused_with_both_that_fit(int width, int height)
        {
            var source = new SourceTexture(new float[4 * width * height], width, height, 0.5f);

            Assert.That(
                () => Make(_settings with { Width = Side, Height = Side, Source = source }),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("for 4 x 16 x 16, with detail 4 x 64 x 64"));
        }

        // A quarter of 32 is below the model's smallest size, so it can only be the sample's.
        [TestCase(64, 64)]
        [TestCase(32, 128)]
        [TestCase(96, 96)]
        public void A_source_without_a_size_is_the_textures_where_the_model_makes_such_a_texture(int side, int expected)
        {
            var texture = Make(_settings with { Source = new SourceTexture(Noise(side), side, side, 0.5f) });

            Assert.That(texture.Width, Is.EqualTo(expected));
        }

        private GeneratedTexture Make(GenerationSettings settings) => _loaded.Generator.Generate(_subjects[..1], settings).Textures[0];

        private static float[] Noise(int side)
        {
            var values = new float[4 * side * side];
            GaussianNoise.Fill(99, values);
            return values;
        }

        private sealed class Listener(Action<GenerationPreview> listen) : IProgress<GenerationPreview>
        {
            public void Report(GenerationPreview value) => listen(value);
        }
    }
}

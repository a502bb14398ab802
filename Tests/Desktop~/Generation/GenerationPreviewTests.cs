using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Generation
{
    public class GenerationPreviewTests
    {
        private static readonly GenerationSettings _settings = new() { Steps = 10, GuidanceScale = 1 };
        private static readonly TextureSubject[] _subjects = { new("easy", 1), new("hard", 2) };

        private readonly List<GenerationPreview> _previews = new();

        private GenerationFeedback ShownEvery(int steps) =>
            new() { Preview = new Immediate<GenerationPreview>(_previews.Add), PreviewEvery = steps };

        [SetUp]
        public void Forget() => _previews.Clear();

        [Test]
        public async Task Textures_are_shown_at_the_chosen_steps_but_not_at_the_last()
        {
            using var model = new AnalyticBlockModel((timestep, _) => timestep);
            using var generator = new TextureGenerator(model);

            await generator.GenerateAsync(_subjects, _settings, ShownEvery(5));
            var everyFive = _previews.Select(preview => preview.CompletedSteps).ToArray();
            _previews.Clear();
            await generator.GenerateAsync(_subjects, _settings, ShownEvery(3));

            Assert.That(everyFive, Is.EqualTo(new[] { 5 }));
            Assert.That(_previews.Select(preview => preview.CompletedSteps), Is.EqualTo(new[] { 3, 6, 9 }));
            Assert.That(_previews.Select(preview => preview.StepCount), Is.All.EqualTo(10));
        }

        // The model puts out 1 + timestep + feature. A constant velocity leads straight to the result, so every estimate is the result.
        [Test]
        public async Task Preview_is_the_clean_texture_that_the_output_points_to()
        {
            using var model = new AnalyticBlockModel((timestep, _) => -timestep);
            using var generator = new TextureGenerator(model);

            var result = await generator.GenerateAsync(_subjects, _settings, ShownEvery(1));

            Assert.That(_previews, Has.Count.EqualTo(9));
            foreach (var preview in _previews)
            {
                for (var index = 0; index < _subjects.Length; index++)
                {
                    Assert.That(preview.Textures[index].Seed, Is.EqualTo(_subjects[index].Seed));
                    Assert.That(
                        preview.Textures[index].Sample.ToArray(),
                        Is.EqualTo(result.Textures[index].Sample.ToArray()).Within(1e-5f));
                }
            }
        }

        [Test]
        public async Task Previews_change_nothing_in_the_result()
        {
            using var model = new AnalyticBlockModel((timestep, _) => timestep * timestep);
            using var generator = new TextureGenerator(model);
            var settings = _settings with { Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(1, 1) } };

            var shown = await generator.GenerateAsync(_subjects, settings, ShownEvery(1));
            var plain = await generator.GenerateAsync(_subjects, settings);

            Assert.That(shown.Textures[0].Sample.ToArray(), Is.EqualTo(plain.Textures[0].Sample.ToArray()));
            Assert.That(shown.Textures[1].Sample.ToArray(), Is.EqualTo(plain.Textures[1].Sample.ToArray()));
        }

        [Test]
        public async Task Preview_of_a_model_with_a_decoder_is_an_image()
        {
            using var plain = new AnalyticBlockModel((_, _) => 1);
            var decoder = new DecoderDescription { Channels = 3, Factor = 2 };
            using var model = new AnalyticBlockModel((_, _) => 1) { Manifest = plain.Manifest with { Decoder = decoder } };
            using var generator = new TextureGenerator(model);

            var result = await generator.GenerateAsync(_subjects, _settings, ShownEvery(5));

            var preview = _previews.Single().Textures[0];
            Assert.That((preview.Channels, preview.Width), Is.EqualTo((3, result.Textures[0].Width)));
            Assert.That(model.Runs.Count(run => run.Part == "decoder"), Is.EqualTo(4));
        }

        [Test]
        public async Task Progress_carries_the_trace_with_the_steps_that_are_done()
        {
            using var model = new AnalyticBlockModel((timestep, _) => timestep);
            using var generator = new TextureGenerator(model);
            var blocks = new List<int>();
            var feedback = new GenerationFeedback
            {
                Progress = new Immediate<GenerationProgress>(
                    progress => blocks.Add(progress.Trace![progress.CompletedSteps - 1, 0].Blocks)),
            };

            var result = await generator.GenerateAsync(_subjects, _settings, feedback);

            Assert.That(blocks, Is.EqualTo(Enumerable.Repeat(result.Trace.BlockCount, 10)));
        }

        [Test]
        public void Less_than_one_step_between_previews_is_refused() =>
            Assert.That(() => new GenerationFeedback { PreviewEvery = 0 }, Throws.TypeOf<InvalidSettingException>());

        private sealed class Immediate<T> : IProgress<T>
        {
            private readonly Action<T> _report;

            public Immediate(Action<T> report) => _report = report;

            public void Report(T value) => _report(value);
        }
    }
}

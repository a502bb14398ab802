using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Generation
{
    public class SourceTextureTests
    {
        private static readonly float[] _values = { 0.5f, -0.25f, 1, -1, 0.125f, 0.75f };
        private static readonly float[] _mask = { 1, 0, 1, 0, 1, 1 };
        private static readonly SourceTexture _source = new(_values, 3, 2, 0.5f);
        private static readonly GenerationSettings _settings = new() { Steps = 20, GuidanceScale = 1 };
        private static readonly TextureSubject[] _subjects = { new("easy", 1), new("hard", 2) };

        private AnalyticBlockModel _model = null!;
        private TextureGenerator _generator = null!;

        [SetUp]
        public void Make()
        {
            _model = new AnalyticBlockModel((timestep, label) => MathF.Cos(3 * timestep) + label);
            _generator = new TextureGenerator(_model);
        }

        [TearDown]
        public void Dispose()
        {
            _generator.Dispose();
            _model.Dispose();
        }

        [TestCase(50, 0.6f, 30)]
        [TestCase(50, 0.7f, 35)]
        [TestCase(20, 0.33f, 6)]
        [TestCase(20, 1f, 20)]
        [TestCase(20, 0.01f, 1)]
        [TestCase(1, 0.5f, 1)]
        public void Strength_is_the_share_of_the_steps_that_are_taken(int steps, float strength, int expected)
        {
            var taken = (_source with { Strength = strength }).TakenSteps(steps);

            Assert.That(taken, Is.EqualTo(expected));
        }

        [Test]
        public void Result_is_the_noised_source_moved_by_the_steps_taken()
        {
            var result = _generator.Generate(_subjects, _settings with { Source = _source });

            // dx = v dsigma with v = 1 + t + cos(3 t) + label, in ten Euler steps from sigma 0.5.
            var noise = new float[6];
            GaussianNoise.Fill(2, noise);
            var way = 0.0;
            for (var step = 10; step < 20; step++)
            {
                var timestep = 1 - step / 20.0;
                way += (2 + timestep + Math.Cos(3 * timestep)) / 20;
            }

            var expected = _values.Zip(noise, (value, random) => (0.5f * value) + (0.5f * random) - (float)way);
            Assert.That(result.Textures[1].Sample.ToArray(), Is.EqualTo(expected).Within(1e-5f));
        }

        [Test]
        public void Full_strength_without_a_mask_is_plain_generation_bit_for_bit()
        {
            var settings = _settings with { Policy = new SpeCaPolicy() };

            var plain = _generator.Generate(_subjects, settings);
            var varied = _generator.Generate(_subjects, settings with { Source = _source with { Strength = 1 } });

            Assert.That(Samples(varied), Is.EqualTo(Samples(plain)));
        }

        [TestCase(0)]
        [TestCase(1)]
        public void Kept_texels_are_exactly_the_source_with_speculation_on(int feather)
        {
            var source = _source with { Strength = 1, Mask = _mask, MaskFeather = feather };
            var settings = _settings with { Policy = new FixedIntervalPolicy(4), Source = source };

            var sample = _generator.Generate(_subjects, settings).Textures[1].Sample.ToArray();

            for (var texel = 0; texel < sample.Length; texel++)
            {
                var isKept = _mask[texel] == 0;
                Assert.That(sample[texel].Equals(_values[texel]), Is.EqualTo(isKept), $"Texel {texel}");
            }
        }

        [Test]
        public void Texels_made_anew_are_corrected_after_forecasts_as_without_a_mask()
        {
            var settings = _settings with { Policy = new FixedIntervalPolicy(4), Source = _source };

            var whole = _generator.Generate(_subjects, settings).Textures[0].Sample.ToArray();
            var part = _generator.Generate(
                _subjects, settings with { Source = _source with { Mask = _mask, MaskFeather = 0 } });

            // This model's texels do not see each other, so a mask may change only what it keeps.
            var sample = part.Textures[0].Sample.ToArray();
            var anew = Enumerable.Range(0, 6).Where(texel => _mask[texel] == 1).ToArray();
            Assert.That(anew.Select(texel => sample[texel]), Is.EqualTo(anew.Select(texel => whole[texel])));
        }

        [Test]
        public void Batch_gives_what_its_textures_give_alone()
        {
            var source = _source with { Mask = _mask };
            var settings = _settings with { Policy = new SpeCaPolicy(), Source = source };

            var batch = _generator.Generate(_subjects, settings);
            var alone = _subjects.SelectMany(subject => Samples(_generator.Generate(new[] { subject }, settings)));

            Assert.That(Samples(batch), Is.EqualTo(alone));
        }

        [Test]
        public void Trace_and_progress_hold_the_taken_steps_only()
        {
            var reports = new List<(int, int)>();

            var trace = _generator.Generate(
                _subjects,
                _settings with { Source = _source },
                new Immediate(report => reports.Add((report.CompletedSteps, report.StepCount)))).Trace;

            Assert.That((trace.StepCount, trace.SkippedSteps), Is.EqualTo((10, 10)));
            Assert.That(trace.Count(0, StepOutcome.Full), Is.EqualTo(10));
            Assert.That(trace.BlockSpeedup(0), Is.EqualTo(1));
            Assert.That(reports, Is.EqualTo(Enumerable.Range(1, 10).Select(step => (step, 10))));
        }

        [Test]
        public void Warm_up_counts_full_steps_and_the_threshold_goes_by_the_whole_schedule()
        {
            var policy = new SpeCaPolicy { WarmUpSteps = 3, AcceptanceThreshold = new AcceptanceThreshold(1, 0.5f) };
            var settings = _settings with { Policy = policy, Source = _source };

            var trace = _generator.Generate(_subjects, settings).Trace;

            var outcomes = Enumerable.Range(0, 4).Select(step => trace[step, 0].Outcome);
            Assert.That(
                outcomes,
                Is.EqualTo(new[] { StepOutcome.Full, StepOutcome.Full, StepOutcome.Full, StepOutcome.Accepted }));

            // Step 13 of 0..19: tau0 beta^(13/19), as in a request of all 20 steps.
            Assert.That(trace[3, 0].Threshold, Is.EqualTo(Math.Pow(0.5, 13 / 19.0)).Within(1e-6));
        }

        [Test]
        public void Released_policy_warms_up_from_the_first_step_taken()
        {
            var settings = _settings with
            {
                Policy = new ReleasedSpeCaPolicy { WarmUpSteps = 5 },
                Source = _source with { Strength = 0.75f },
            };

            var trace = _generator.Generate(_subjects, settings).Trace;

            var outcomes = Enumerable.Range(0, 5).Select(step => trace[step, 0].Outcome == StepOutcome.Full);
            Assert.That(outcomes, Is.EqualTo(new[] { true, false, true, false, true }));
        }

        [Test]
        public void Mask_of_ones_is_no_mask()
        {
            var ones = Enumerable.Repeat(1f, 6).ToArray();

            var masked = _generator.Generate(_subjects, _settings with { Source = _source with { Mask = ones } });
            var plain = _generator.Generate(_subjects, _settings with { Source = _source });

            Assert.That(Samples(masked), Is.EqualTo(Samples(plain)));
        }

        private static IEnumerable<TestCaseData> Impossible()
        {
            yield return Case("Source", () => new SourceTexture(_values, 4, 2, 0.5f));
            yield return Case("Source", () => new SourceTexture(_values, 0, 2, 0.5f));
            yield return Case("Source", () => new SourceTexture(default, 3, 2, 0.5f));
            yield return Case("Source", () => new SourceTexture(new[] { float.NaN }, 1, 1, 0.5f));
            yield return Case("Strength", () => _source with { Strength = 0 });
            yield return Case("Strength", () => _source with { Strength = 1.01f });
            yield return Case("Strength", () => _source with { Strength = float.NaN });
            yield return Case("Mask", () => _source with { Mask = new float[6] });
            yield return Case("Mask", () => _source with { Mask = new float[] { 1, 1 } });
            yield return Case("Mask", () => _source with { Mask = new[] { 1, 1, 1, 1, 1, float.NaN } });
            yield return Case("Mask", () => _source with { Mask = new[] { 1, 1, 1, 1, 1, 1.5f } });
            yield return Case("MaskFeather", () => _source with { MaskFeather = -1 });
            yield return Case("MaskFeather", () => _source with { MaskFeather = SourceTexture.LargestMaskFeather + 1 });

            static TestCaseData Case(string setting, Func<SourceTexture> make) => new(setting, make);
        }

        [TestCaseSource(nameof(Impossible))]
        public void Impossible_source_is_refused_by_name(string setting, Func<SourceTexture> make)
        {
            var error = Assert.Throws<InvalidSettingException>(() => make());

            Assert.That(error!.Setting, Is.EqualTo(setting));
        }

        [Test]
        public void Source_of_another_size_or_channel_count_is_refused_before_any_work()
        {
            var twoChannels = new SourceTexture(new float[12], 3, 2, 0.5f);

            var otherChannels = _settings with { Source = twoChannels };
            var otherSize = _settings with { Source = _source, Width = 5 };

            foreach (var settings in new[] { otherChannels, otherSize })
            {
                var error = Assert.Throws<InvalidSettingException>(() => _generator.Generate(_subjects, settings));

                Assert.That(error!.Setting, Is.EqualTo("Source"));
            }

            Assert.That(_model.Runs, Is.Empty);
        }

        private static IEnumerable<float> Samples(GenerationResult result) =>
            result.Textures.SelectMany(texture => texture.Sample.ToArray());

        private sealed class Immediate : IProgress<GenerationProgress>
        {
            private readonly Action<GenerationProgress> _report;

            public Immediate(Action<GenerationProgress> report) => _report = report;

            public void Report(GenerationProgress value) => _report(value);
        }
    }
}

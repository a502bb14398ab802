using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Generation
{
    public class TextureGeneratorTests
    {
        private static readonly GenerationSettings _settings = new() { Steps = 10, GuidanceScale = 1 };
        private static readonly TextureSubject[] _subjects = { new("easy", 1) };

        private AnalyticBlockModel _model = null!;
        private TextureGenerator _generator = null!;

        [SetUp]
        public void Make()
        {
            _model = new AnalyticBlockModel((timestep, _) => timestep);
            _generator = new TextureGenerator(_model);
        }

        [TearDown]
        public void Dispose()
        {
            _generator.Dispose();
            _model.Dispose();
        }

        [Test]
        public void Textures_come_in_the_order_of_the_subjects()
        {
            var result = _generator.Generate(new TextureSubject[] { new("hard", 5), new("EASY", 6) }, _settings);

            Assert.That(result.Textures.Select(texture => (texture.Material.Name, texture.Seed)), Is.EqualTo(new[] { ("hard", 5ul), ("easy", 6ul) }));
        }

        [Test]
        public void Progress_is_reported_once_a_step()
        {
            var reports = new List<int>();

            _generator.Generate(_subjects, _settings, new Immediate(progress => reports.Add(progress.CompletedSteps)));

            Assert.That(reports, Is.EqualTo(Enumerable.Range(1, 10)));
        }

        [Test]
        public void Progress_tells_full_from_speculative_samples()
        {
            var reports = new List<(int Full, int Speculative)>();
            var settings = _settings with { Policy = new FixedIntervalPolicy(5, 2) };

            _generator.Generate(
                new TextureSubject[] { new("easy", 1), new("hard", 2) },
                settings,
                new Immediate(progress => reports.Add((progress.FullSamples, progress.SpeculativeSamples))));

            // Steps 0 and 1 warm up, 6 ends a run of 4.
            Assert.That(reports, Is.EqualTo(Enumerable.Range(0, 10).Select(step => step is 0 or 1 or 6 ? (2, 0) : (0, 2))));
        }

        [Test]
        public void Request_that_is_cancelled_beforehand_runs_no_part()
        {
            var cancelled = new CancellationToken(true);

            Assert.Catch<OperationCanceledException>(() => _generator.Generate(_subjects, _settings, null, cancelled));
            Assert.CatchAsync<OperationCanceledException>(() => _generator.GenerateAsync(_subjects, _settings, progress: null, cancelled));

            Assert.That(_model.Runs, Is.Empty);
        }

        [Test]
        public void Failing_part_frees_the_workspace_and_the_next_request_works()
        {
            _model.BeforeChunk = () => throw new InvalidOperationException("broken");
            Assert.Throws<GenerationFailedException>(() => _generator.Generate(_subjects, _settings));
            var leftBehind = _model.LivingWorkspaces;
            _model.BeforeChunk = null;

            var result = _generator.Generate(_subjects, _settings);

            Assert.That(leftBehind, Is.Zero);
            Assert.That(result.Trace.Count(0, StepOutcome.Full), Is.EqualTo(10));
        }

        [Test]
        public void Guidance_is_refused_where_the_model_has_no_unconditional_label()
        {
            using var model = new AnalyticBlockModel((timestep, _) => timestep)
            {
                Manifest = _model.Manifest with
                {
                    Conditioning = _model.Manifest.Conditioning with { UnconditionalLabel = null },
                },
            };
            using var generator = new TextureGenerator(model);

            var error = Assert.Throws<InvalidSettingException>(
                () => generator.Generate(_subjects, _settings with { GuidanceScale = 2 }));

            Assert.That(error!.Setting, Is.EqualTo("GuidanceScale"));
            Assert.That(model.Runs, Is.Empty);
        }

        [Test]
        public void Cancellation_takes_effect_within_one_part_and_frees_the_workspace()
        {
            using var cancellation = new CancellationTokenSource();
            _model.BeforeChunk = cancellation.Cancel;

            Assert.Throws<OperationCanceledException>(() => _generator.Generate(_subjects, _settings, null, cancellation.Token));

            Assert.That(_model.Runs.Count(run => run.Part == "chunk"), Is.EqualTo(1));
            Assert.That(_model.LivingWorkspaces, Is.Zero);
        }

        [Test]
        public void Request_after_a_cancelled_one_is_whole()
        {
            var expected = _generator.Generate(_subjects, _settings).Textures[0].Sample.ToArray();
            using var cancellation = new CancellationTokenSource();
            _model.BeforeChunk = cancellation.Cancel;
            Assert.Throws<OperationCanceledException>(() => _generator.Generate(_subjects, _settings, null, cancellation.Token));
            _model.BeforeChunk = null;

            var result = _generator.Generate(_subjects, _settings);

            Assert.That(result.Textures[0].Sample.ToArray(), Is.EqualTo(expected));
        }

        [Test]
        public async Task Requests_take_turns()
        {
            var inside = 0;
            var most = 0;
            _model.BeforeChunk = () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                Thread.Yield();
                Interlocked.Decrement(ref inside);
            };

            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _generator.GenerateAsync(_subjects, _settings)));

            Assert.That(most, Is.EqualTo(1));
            Assert.That(_model.LivingWorkspaces, Is.Zero);
        }

        private static IEnumerable<TestCaseData> Impossible()
        {
            yield return Case("Material", _settings, new TextureSubject("cheese", 1));
            yield return Case("GuidanceScale", _settings with { GuidanceScale = float.NaN });
            yield return Case("GuidanceScale", _settings with { GuidanceScale = 31 });
            yield return Case("Width", _settings with { Width = 65 });
            yield return Case("Height", _settings with { Height = -1 });
            yield return Case("Steps", _settings with { Steps = 0 });
            yield return Case("Scheduler", _settings with { Scheduler = SchedulerKind.Ddim });
            yield return Case("Order", _settings with { Forecast = new() { Order = 5 } });

            static TestCaseData Case(string setting, GenerationSettings settings, TextureSubject? subject = null) =>
                new TestCaseData(setting, settings, subject ?? new TextureSubject("easy", 1)).SetArgDisplayNames(setting);
        }

        [TestCaseSource(nameof(Impossible))]
        public void Impossible_request_is_refused_by_name_before_any_work(string setting, GenerationSettings settings, TextureSubject subject)
        {
            var error = Assert.Throws<InvalidSettingException>(() => _generator.GenerateAsync(new[] { subject }, settings));

            Assert.That(error!.Setting, Is.EqualTo(setting));
            Assert.That(_model.Runs, Is.Empty);
        }

        [TestCase(0)]
        [TestCase(TextureGenerator.LargestBatch + 1)]
        public void Request_for_none_or_too_many_is_refused(int count)
        {
            var subjects = Enumerable.Repeat(new TextureSubject("easy", 1), count).ToArray();

            Assert.Throws<InvalidSettingException>(() => _generator.Generate(subjects, _settings));
        }

        private sealed class Immediate : IProgress<GenerationProgress>
        {
            private readonly Action<GenerationProgress> _report;

            public Immediate(Action<GenerationProgress> report) => _report = report;

            public void Report(GenerationProgress value) => _report(value);
        }
    }
}

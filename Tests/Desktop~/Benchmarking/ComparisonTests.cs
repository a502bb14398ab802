using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class ComparisonTests
    {
        private static readonly GenerationSettings _settings = new() { Steps = 10 };
        private static readonly Contender _full = new("full", "full", _settings);
        private static readonly Contender _interval = new("interval", "interval", _settings with { Policy = new FixedIntervalPolicy(4) });
        private static readonly Contender _cache = new("cache", "cache", _settings) { Baseline = new FirstBlockCache { Threshold = 1 } };
        private static readonly TextureSubject[] _subjects = [new("easy", 1), new("hard", 2)];

        private static AnalyticBoundaryModel Model() => new((timestep, label) => MathF.Sin(3 * timestep) * (label + 1));

        private static List<SampleMeasurement> Run(AnalyticBoundaryModel model, bool isTimed)
        {
            using var sampler = new ContenderSampler(model);
            return new Comparison(sampler, _full, [_interval, _cache], isTimed).Run(_subjects, CancellationToken.None).ToList();
        }

        [TestCase(true)]
        [TestCase(false)]
        public void Every_candidate_is_measured_once_on_every_texture(bool isTimed)
        {
            using var model = Model();

            var measured = Run(model, isTimed).Select(sample => (sample.Contender.Name, sample.Material, sample.Seed));

            Assert.That(measured, Is.EquivalentTo(
                from subject in _subjects
                from name in new[] { "full", "interval", "cache" }
                select (name, subject.Name, subject.Seed)));
        }

        [Test]
        public void Full_sampling_differs_in_nothing_from_itself()
        {
            using var model = Model();

            var full = Run(model, isTimed: false).First(sample => sample.Contender == _full);

            Assert.That(full.PsnrDb, Is.EqualTo(double.PositiveInfinity));
            Assert.That(full.Ssim, Is.EqualTo(1).Within(1e-12));
            Assert.That(full.TextureDistance, Is.Zero);
        }

        [Test]
        public void Untimed_comparison_has_no_wall_speed_up()
        {
            using var model = Model();

            var samples = Run(model, isTimed: false);

            Assert.That(samples.Select(sample => sample.FullMilliseconds), Is.All.NaN);
            Assert.That(ComparisonRow.Of(samples.Where(sample => sample.Contender == _cache).ToArray(), null).WallSpeedup, Is.NaN);
        }

        [Test]
        public void Timed_comparison_times_full_sampling_beside_every_candidate()
        {
            using var model = Model();

            Assert.That(Run(model, isTimed: true).Select(sample => sample.FullMilliseconds), Is.All.GreaterThan(0));
        }

        // 3 warm-up steps and then 2 of 7: 5 full steps of 10.
        [Test]
        public void Block_speed_up_counts_blocks_of_full_sampling_over_those_of_the_candidate()
        {
            using var model = Model();

            var samples = Run(model, isTimed: false).Where(sample => sample.Contender == _interval).ToArray();

            Assert.That(samples.Select(sample => sample.Blocks), Is.All.EqualTo(40));
            Assert.That(ComparisonRow.Of(samples, null).BlockSpeedup, Is.EqualTo(2.5));
        }

        [Test]
        public void Stopped_comparison_is_summed_up_over_the_textures_that_are_complete()
        {
            using var model = Model();
            var summary = new ComparisonSummary([_full, _interval, _cache], null);
            foreach (var sample in Run(model, isTimed: false).Take(5))
            {
                summary.Add(sample);
            }

            Assert.That(summary.Rows().Select(row => (row.Candidate, row.Samples)), Is.EqualTo(new[] { ("full", 1), ("interval", 1), ("cache", 1) }));
        }

        [Test]
        public void Comparison_stopped_within_the_first_texture_keeps_what_it_has()
        {
            using var model = Model();
            var summary = new ComparisonSummary([_full, _interval, _cache], null);
            foreach (var sample in Run(model, isTimed: false).Take(2))
            {
                summary.Add(sample);
            }

            Assert.That(summary.Rows().Select(row => row.Candidate), Is.EqualTo(new[] { "full", "interval" }));
        }

        // Warming up runs 6 chunks of full sampling, 6 of the interval and 4 of the cache, and full sampling then 20.
        [TestCase(true)]
        [TestCase(false)]
        public void Cancelled_comparison_has_given_out_what_was_measured(bool isTimed)
        {
            using var model = Model();
            using var sampler = new ContenderSampler(model);
            using var source = new CancellationTokenSource();
            var chunks = 0;
            model.Inner.BeforeChunk = () =>
            {
                chunks++;
                if (chunks == 6 + 6 + 4 + 20 + 1)
                {
                    source.Cancel();
                }
            };
            var measured = new List<string>();

            Assert.That(
                () => measured.AddRange(new Comparison(sampler, _full, [_interval, _cache], isTimed)
                    .Run(_subjects, source.Token).Select(sample => sample.Contender.Name)),
                Throws.InstanceOf<OperationCanceledException>());

            Assert.That(measured, Is.EqualTo(new[] { "full" }));
        }

        [Test]
        public void Model_without_classes_is_refused()
        {
            var manifest = new AnalyticBlockModel((_, _) => 0).Manifest with { Conditioning = new ConditioningDescription() };

            Assert.That(
                () => ComparisonSubjects.Of(manifest, [1], 1),
                Throws.InstanceOf<InvalidSettingException>().With.Message.Contains("classes"));
        }

        [Test]
        public void Every_material_is_made_with_every_seed()
        {
            var manifest = new AnalyticBlockModel((_, _) => 0).Manifest;

            var subjects = ComparisonSubjects.Of(manifest, [1, 2], 1).Select(subject => (subject.Name, subject.Seed));

            Assert.That(subjects, Is.EqualTo(new[] { ("easy", 1UL), ("hard", 1UL), ("easy", 2UL), ("hard", 2UL) }));
        }
    }
}

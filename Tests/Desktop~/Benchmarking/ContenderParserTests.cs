using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Runtime;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class ContenderParserTests
    {
        private static readonly PresetCatalog _presets = PresetCatalog.Load(Path.Combine(AppContext.BaseDirectory, "model"));
        private readonly ContenderParser _parser = new(_presets, new GenerationSettings());

        [Test]
        public void Plain_sampling_names_steps_and_scheduler()
        {
            var contender = _parser.Parse("full:steps=12,scheduler=dpm");

            Assert.That(contender.Settings, Is.EqualTo(new GenerationSettings { Steps = 12, Scheduler = SchedulerKind.DpmSolverPlusPlus2M }));
            Assert.That(contender.Method, Is.EqualTo(MethodNames.SecondOrder));
        }

        [Test]
        public void Preset_brings_its_settings()
        {
            var contender = _parser.Parse("preset:balanced");

            Assert.That(contender.Settings, Is.EqualTo(_presets.Find("balanced").ApplyTo(new GenerationSettings())));
            Assert.That(contender.Method, Is.EqualTo(MethodNames.SpeCa));
        }

        [Test]
        public void Settings_after_a_preset_take_the_place_of_its_own()
        {
            var contender = _parser.Parse("preset:balanced,tau=0.01,steps=25,run=2");

            var policy = (SpeCaPolicy)contender.Settings.Policy;
            Assert.That(policy.AcceptanceThreshold.At(0), Is.EqualTo(0.01f));
            Assert.That(policy.MaximumSpeculativeSteps, Is.EqualTo(2));
            Assert.That(contender.Settings.Steps, Is.EqualTo(25));
            Assert.That(contender.Method, Is.EqualTo(MethodNames.SpeCa));
        }

        [Test]
        public void SpeCa_is_written_out_in_full()
        {
            var contender = _parser.Parse("speca:tau=0.02,beta=4,order=2,warmup=2,start=2,run=5,last=3,verify=3,correct=0,scheduler=euler");

            Assert.That(contender.Settings.Policy, Is.EqualTo(new SpeCaPolicy
            {
                AcceptanceThreshold = new AcceptanceThreshold(0.02f, 4),
                WarmUpSteps = 2,
                MaximumSpeculativeSteps = 5,
                MaximumSpeculativeStepsAtStart = 2,
                LastFullSteps = 3,
                VerifyEvery = 3,
            }));
            Assert.That(contender.Settings.Forecast, Is.EqualTo(new ForecastOptions { Order = 2 }));
        }

        [Test]
        public void Reuse_is_a_fixed_interval_of_order_0_without_correction()
        {
            var contender = _parser.Parse("fora:interval=3");

            Assert.That(contender.Settings.Policy, Is.EqualTo(new FixedIntervalPolicy(3)));
            Assert.That(contender.Settings.Forecast, Is.EqualTo(new ForecastOptions { Order = 0 }));
        }

        [Test]
        public void Taylor_is_a_fixed_interval_of_its_order_without_correction()
        {
            var contender = _parser.Parse("taylor:order=2,interval=5,warmup=2");

            Assert.That(contender.Settings.Policy, Is.EqualTo(new FixedIntervalPolicy(5, 2)));
            Assert.That(contender.Settings.Forecast, Is.EqualTo(new ForecastOptions { Order = 2 }));
        }

        [Test]
        public void Released_code_forecasts_with_its_own_series()
        {
            var contender = _parser.Parse("released:tau=0.3,beta=0.05,least=3,most=8,order=1");

            var policy = (ReleasedSpeCaPolicy)contender.Settings.Policy;
            Assert.That((policy.MinimumSpeculativeSteps, policy.MaximumSpeculativeSteps), Is.EqualTo((3, 8)));
            Assert.That(contender.Settings.Forecast, Is.EqualTo(new ForecastOptions
            {
                Order = 1,
                Basis = ForecastBasis.Taylor,
                Coordinate = ForecastCoordinate.StepIndex,
            }));
        }

        [Test]
        public void Rivals_without_a_place_in_the_runtime_have_their_own_loops()
        {
            Assert.That(_parser.Parse("teacache:threshold=inf").Baseline, Is.EqualTo(new TeaCache { Threshold = double.PositiveInfinity, LastStepFull = true }));
            Assert.That(_parser.Parse("first-block:threshold=0.2").Baseline, Is.EqualTo(new FirstBlockCache { Threshold = 0.2 }));
            Assert.That(_parser.Parse("foca:interval=6").Baseline, Is.EqualTo(new FoCa { Interval = 6 }));
        }

        [TestCase("magic:interval=3", "foca")]
        [TestCase("taylor:interval=3,depth=2", "'depth': use steps, scheduler, order, interval")]
        [TestCase("taylor:interval=3,interval=4", "twice")]
        [TestCase("taylor:interval", "name=value")]
        [TestCase("taylor:interval=2.5", "whole number")]
        [TestCase("teacache:threshold=0;1", "a number, with a point")]
        [TestCase("full:scheduler=heun", "euler, ddim or dpm")]
        [TestCase("full:steps=0", "1 to 1000")]
        [TestCase("speca:correct=yes", "0 or 1")]
        [TestCase("taylor:order=9", "order")]
        [TestCase("preset:splendid", "balanced")]
        public void What_is_wrong_with_a_candidate_is_said(string text, string message)
        {
            Assert.That(() => _parser.Parse(text), Throws.InstanceOf<InvalidSettingException>().With.Message.Contains(message));
        }

        [Test]
        public void Default_candidates_can_be_read_and_differ()
        {
            var names = DefaultContenders.For(_presets);

            var methods = names.Select(name => _parser.Parse(name).Method).Distinct();

            Assert.That(names, Is.Unique);
            Assert.That(methods, Is.EquivalentTo(MethodNames.All));
        }

        [Test]
        public void Quick_candidates_can_be_read()
        {
            Assert.That(DefaultContenders.Quick(_presets).Select(name => _parser.Parse(name).Name), Has.Exactly(14).Items);
        }

        [Test]
        public void Patterns_keep_what_they_match()
        {
            string[] names = ["taylor:order=1", "taylor:order=2", "fora:interval=2"];

            Assert.That(ContenderFilter.Apply(names, ["taylor:*"]), Is.EqualTo(names.Take(2)));
            Assert.That(ContenderFilter.Apply(names, []), Is.EqualTo(names));
        }

        [Test]
        public void Pattern_that_matches_nothing_is_refused()
        {
            Assert.That(
                () => ContenderFilter.Apply(["fora:interval=2"], ["taylor:*"]),
                Throws.InstanceOf<InvalidSettingException>().With.Message.Contains("'taylor:*'"));
        }
    }
}

using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Speculation.Devices
{
    /// <summary>Textures whose features never leave the provider's memory, beside those of host memory.</summary>
    public sealed class DeviceGenerationTests
    {
        private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "model");
        private static readonly GenerationSettings _settings = new() { Steps = 16 };
        private static readonly SpeCaPolicy _policy = new() { WarmUpSteps = 2, MaximumSpeculativeSteps = 5 };

        private static readonly TextureSubject[] _tiny =
            [new("brick", 1), new("stone_wall", 2), new("cobblestone", 3), new("brick", 4)];

        private static TextureSubject[] Prompts { get; } = Enumerable.Range(0, 3)
            .Select(row => new TextureSubject(StreamsModel.Prompt(row), StreamsModel.Prompt((row + 1) % 3), (ulong)row, $"prompt {row}"))
            .ToArray();

        [Test]
        public void Batch_of_mixed_decisions_is_the_same(
            [Values] ErrorMetric metric, [Values(0, 1, 2, 3)] int order, [Values(1f, 2f)] float guidance)
        {
            using var models = new ModelPair(TinyModelFolder.Source);

            AssertMixed(models, _settings with { GuidanceScale = guidance, Forecast = Order(order) }, _policy with { Metric = metric }, _tiny);
        }

        [Test]
        public void Batch_of_a_model_with_several_tensors_and_graphs_of_one_row_is_the_same([Values] ErrorMetric metric, [Values(0, 1, 3)] int order)
        {
            using var models = new ModelPair(StreamsModel.Source);

            AssertMixed(models, _settings with { Forecast = Order(order) }, _policy with { Metric = metric }, Prompts);
        }

        [Test]
        public void Steps_that_are_not_verified_are_the_same([Values(2, 3)] int verifyEvery, [Values(2, 4)] int samples)
        {
            using var models = new ModelPair(TinyModelFolder.Source);
            var policy = _policy with { VerifyEvery = verifyEvery };

            var trace = AssertMixed(models, _settings, policy, _tiny[..samples]);

            Assert.That(Count(trace, StepOutcome.Unverified), Is.Positive);
        }

        [TestCase(1)]
        [TestCase(4)]
        public void Head_that_takes_the_forecast_gets_the_same(int samples)
        {
            using var models = new ModelPair(TinyModelFolder.Source);
            var settings = _settings with { Policy = new ReleasedSpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(1000, 1) } };

            var trace = models.AssertSame(settings, _tiny[..samples]);

            Assert.That(Count(trace, StepOutcome.Accepted), Is.Positive);
        }

        [Test]
        public void Fixed_interval_is_the_same([Values(1, 4)] int samples)
        {
            using var models = new ModelPair(TinyModelFolder.Source);

            models.AssertSame(_settings with { Policy = new FixedIntervalPolicy(4, 2) }, _tiny[..samples]);
        }

        [Test]
        public void Share_of_the_highest_order_is_the_same()
        {
            using var models = new ModelPair(TinyModelFolder.Source);
            var forecast = new ForecastOptions { Order = 2, HighestTermShare = 0.4f, CorrectsTrajectory = true };

            AssertMixed(models, _settings with { Forecast = forecast }, _policy, _tiny);
        }

        [Test]
        public void Single_texture_is_the_same_bit_for_bit([Values(0, 1, 2, 3)] int order, [Values(1, 2)] int verifyEvery)
        {
            using var models = new ModelPair(TinyModelFolder.Source);
            var policy = _policy with { VerifyEvery = verifyEvery, AcceptanceThreshold = new(0.06f, 1) };
            var settings = _settings with { Policy = policy, Forecast = Order(order) };

            var host = ModelPair.Generate(models.Host, settings, _tiny[0]);
            var device = ModelPair.Generate(models.Device, settings, _tiny[0]);

            Assert.That(device.Textures[0].Sample.ToArray(), Is.EqualTo(host.Textures[0].Sample.ToArray()));
        }

        [Test]
        public void Default_model_makes_the_same_texture_with_its_preset()
        {
            using var models = new ModelPair(_folder);

            var trace = models.AssertSame(Preset(), new TextureSubject("brick", 1));

            Assert.That(Count(trace, StepOutcome.Accepted), Is.Positive);
            Assert.That(Count(trace, StepOutcome.Full) + Count(trace, StepOutcome.Rejected), Is.InRange(4, 19));
        }

        // Samples that keep their features in other slots than the first one add three terms in another order, from order 2 on.
        [TestCase(1, 1e-5f)]
        [TestCase(2, 5e-5f)]
        public void Default_model_makes_the_same_batch_with_its_preset(int order, float tolerance)
        {
            using var models = new ModelPair(_folder);
            var settings = Preset();

            var trace = models.AssertSame(
                settings with { Forecast = settings.Forecast with { Order = order } },
                tolerance,
                new TextureSubject("brick", 1),
                new TextureSubject("marble", 2));

            Assert.That(Count(trace, StepOutcome.Accepted), Is.Positive);
        }

        private static GenerationSettings Preset() =>
            PresetCatalog.Load(_folder).Find("balanced").ApplyTo(new GenerationSettings()) with { Steps = 20 };

        private static GenerationTrace AssertMixed(ModelPair models, GenerationSettings settings, SpeCaPolicy policy, params TextureSubject[] subjects)
        {
            var errors = models.Errors(settings, policy, subjects);
            var threshold = 1.001f * errors[errors.Length / 2];

            var trace = models.AssertSame(settings with { Policy = policy with { AcceptanceThreshold = new(threshold, 1) } }, subjects);

            Assert.That(Count(trace, StepOutcome.Accepted), Is.Positive);
            Assert.That(Count(trace, StepOutcome.Rejected), Is.Positive);
            return trace;
        }

        private static ForecastOptions Order(int order) => new() { Order = order };

        private static int Count(GenerationTrace trace, StepOutcome outcome) =>
            Enumerable.Range(0, trace.SampleCount).Sum(sample => trace.Count(sample, outcome));
    }
}

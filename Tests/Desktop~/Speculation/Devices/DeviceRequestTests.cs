using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Speculation.Windows;
using SpeCa.Runtime.Suspension;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Speculation.Devices
{
    /// <summary>What a request whose features are on a device keeps, frees and carries to a file.</summary>
    [NonParallelizable]
    public sealed class DeviceRequestTests
    {
        private static readonly GenerationSettings _settings = new()
        {
            Steps = 24,
            Policy = new SpeCaPolicy { WarmUpSteps = 2, MaximumSpeculativeSteps = 5, AcceptanceThreshold = new(0.045f, 1) },
            Forecast = new ForecastOptions { Order = 0 },
        };

        // A guided sample's state on one side of the last block: 2 rows of 16 tokens of width 16.
        private const int HiddenBytes = 2 * 16 * 16 * sizeof(float);

        private static readonly TextureSubject[] _subjects = [new("brick", 1), new("stone_wall", 2), new("cobblestone", 3)];

        private ModelPair _models = null!;

        [SetUp]
        public void Load() => _models = new ModelPair(TinyModelFolder.Source);

        [TearDown]
        public void Dispose() => _models.Dispose();

        [Test]
        public void Requests_free_all_that_they_took()
        {
            var before = _models.Device.NativeHandleCount;

            int during;
            using (var denoiser = Denoiser(_models.Device, _subjects))
            {
                Finish(denoiser);
                during = _models.Device.NativeHandleCount;
            }

            Assert.That(during, Is.GreaterThan(before));
            Assert.That(_models.Device.NativeHandleCount, Is.EqualTo(before));
        }

        [Test]
        public void All_sessions_are_made_when_the_model_is_loaded([Values] ErrorMetric metric, [Values(0, 1, 2, 3)] int order)
        {
            using var streams = StreamsModel.Load(SpeculationPlacement.Device);
            var before = streams.NativeHandleCount;
            var subjects = Enumerable.Range(0, 3)
                .Select(row => new TextureSubject(StreamsModel.Prompt(row), StreamsModel.Prompt((row + 1) % 3), (ulong)row, "prompt"))
                .ToArray();
            var settings = _settings with
            {
                Policy = ((SpeCaPolicy)_settings.Policy) with { Metric = metric },
                Forecast = new ForecastOptions { Order = order },
            };

            ModelPair.Generate(streams, settings, subjects);

            Assert.That(streams.NativeHandleCount, Is.EqualTo(before));
        }

        [Test]
        public void Model_that_is_disposed_before_its_request_frees_all()
        {
            using var denoiser = Denoiser(_models.Device, _subjects);
            denoiser.Advance();

            _models.Device.Dispose();
            Assert.That(() => Finish(denoiser), Throws.TypeOf<ObjectDisposedException>());
            denoiser.Dispose();

            Assert.That(_models.Device.NativeHandleCount, Is.Zero);
        }

        [Test]
        public void Steps_of_a_batch_allocate_no_managed_memory()
        {
            using (var first = Denoiser(_models.Device, _subjects))
            {
                Finish(first);
            }

            using var denoiser = Denoiser(_models.Device, _subjects);
            RunTo(denoiser, 20);

            var allocated = AllocatedByStepsTo(denoiser, 24);

            var steps = Enumerable.Range(20, 4).SelectMany(step => Enumerable.Range(0, 3).Select(sample => denoiser.Trace[step, sample].Outcome));
            Assert.That(steps, Has.Some.EqualTo(StepOutcome.Accepted).And.Some.EqualTo(StepOutcome.Rejected));
            Assert.That(allocated, Is.Zero);
        }

        [Test]
        public void Steps_of_one_sample_allocate_no_managed_memory_from_the_first_verified_one_on([Values(0, 1, 2, 3)] int order)
        {
            var settings = _settings with { Forecast = new ForecastOptions { Order = order } };
            using (var first = Denoiser(_models.Device, settings, _subjects[..1]))
            {
                Finish(first);
            }

            using var denoiser = Denoiser(_models.Device, settings, _subjects[..1]);
            RunTo(denoiser, 3);

            var allocated = AllocatedByStepsTo(denoiser, 24);

            Assert.That(denoiser.Trace.Count(0, StepOutcome.Rejected), Is.Positive);
            Assert.That(allocated, Is.Zero);
        }

        // With forecasts of order 0 both modes compute the same bits, and the state is the same wherever it comes from.
        [Test]
        public void Suspended_sample_is_resumed_bit_for_bit(
            [Values(SpeculationPlacement.Device, SpeculationPlacement.Host)] SpeculationPlacement resumedOn, [Values(0, 1, 5, 12)] int step)
        {
            using var whole = Denoiser(_models.Device, _subjects[0]);
            Finish(whole);
            using var broken = Denoiser(_models.Device, _subjects[0]);
            RunTo(broken, step);
            var state = new StateWriter();
            broken.Transfer(state, 0);

            using var resumed = Denoiser(resumedOn == SpeculationPlacement.Host ? _models.Host : _models.Device, _subjects[0]);
            resumed.Transfer(new StateReader(state.ToArray()), 0);
            Finish(resumed);

            Assert.That(resumed.Latent(0).ToArray(), Is.EqualTo(whole.Latent(0).ToArray()));
            Assert.That(Outcomes(resumed.Trace), Is.EqualTo(Outcomes(whole.Trace)));
        }

        [Test]
        public void Textures_of_two_materials_are_the_hosts_bit_for_bit()
        {
            var settings = _settings with { Transition = new("cobblestone", new SpotMask()) };
            using var host = Denoiser(_models.Host, settings, _subjects);
            Finish(host);

            using var device = Denoiser(_models.Device, settings, _subjects);
            Finish(device);

            for (var sample = 0; sample < _subjects.Length; sample++)
            {
                Assert.That(device.Latent(sample).ToArray(), Is.EqualTo(host.Latent(sample).ToArray()));
            }

            Assert.That(Outcomes(device.Trace), Is.EqualTo(Outcomes(host.Trace)));
        }

        [Test]
        public void Samples_of_a_batch_are_resumed_each_with_its_own_features()
        {
            using var whole = Denoiser(_models.Device, _subjects);
            Finish(whole);
            using var broken = Denoiser(_models.Device, _subjects);
            RunTo(broken, 9);
            using var resumed = Denoiser(_models.Device, _subjects);
            for (var sample = 0; sample < _subjects.Length; sample++)
            {
                var state = new StateWriter();
                broken.Transfer(state, sample);
                var reader = new StateReader(state.ToArray());
                resumed.Transfer(reader, sample);
                Assert.That(reader.IsAtEnd, Is.True);
            }

            Finish(resumed);

            for (var sample = 0; sample < _subjects.Length; sample++)
            {
                Assert.That(resumed.Latent(sample).ToArray(), Is.EqualTo(whole.Latent(sample).ToArray()));
            }
        }

        [Test]
        public void Windows_that_share_a_workspace_are_what_they_are_in_host_memory([Values(1, 3)] int batch)
        {
            var settings = _settings with { Steps = 10, Width = 32, Height = 16, Windows = new WindowedDenoising { Side = 16, Overlap = 8, Batch = batch } };

            var trace = _models.AssertSame(settings, _subjects[..1]);

            Assert.That(trace.Windows(0)!.Plan.Count, Is.EqualTo(4));
        }

        [Test]
        public void Suspension_leaves_the_request_as_it_was()
        {
            using var whole = Denoiser(_models.Device, _subjects);
            Finish(whole);
            using var denoiser = Denoiser(_models.Device, _subjects);
            RunTo(denoiser, 9);
            denoiser.Transfer(new StateWriter(), 1);

            Finish(denoiser);

            Assert.That(denoiser.Latent(1).ToArray(), Is.EqualTo(whole.Latent(1).ToArray()));
        }

        [Test]
        public void Feature_that_is_no_number_is_rejected_even_where_all_is_accepted()
        {
            var settings = _settings with { Policy = ((SpeCaPolicy)_settings.Policy) with { AcceptanceThreshold = new(float.PositiveInfinity, 1) } };
            using var denoiser = Denoiser(_models.Device, settings, _subjects[..1]);
            RunTo(denoiser, 9);
            var state = new StateWriter();
            denoiser.Transfer(state, 0);
            using var resumed = Denoiser(_models.Device, settings, _subjects[..1]);
            resumed.Transfer(new SpoilingReader(state.ToArray(), HiddenBytes), 0);

            RunTo(resumed, 11);

            // Steps 0, 1 and 7 are full, and runs have 5 speculative steps.
            Assert.That(float.IsNaN(resumed.Trace[9, 0].Error), Is.True);
            Assert.That(resumed.Trace[9, 0].Outcome, Is.EqualTo(StepOutcome.Rejected));
            Assert.That(resumed.Trace[10, 0].Outcome, Is.EqualTo(StepOutcome.Accepted), "The full step is a sound reference.");
        }

        private static IDenoiser Denoiser(BlockModel model, params TextureSubject[] subjects) =>
            Denoiser(model, _settings, subjects);

        private static IDenoiser Denoiser(BlockModel model, GenerationSettings settings, TextureSubject[] subjects) =>
            RequestPlan.Create(model.Manifest, subjects, settings).CreateDenoiser(model);

        private static void Finish(IDenoiser denoiser)
        {
            while (denoiser.Advance())
            {
            }
        }

        private static long AllocatedByStepsTo(IDenoiser denoiser, int step)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            RunTo(denoiser, step);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        private static void RunTo(IDenoiser denoiser, int step)
        {
            while (denoiser.Step < step)
            {
                denoiser.Advance();
            }
        }

        private static StepOutcome[] Outcomes(GenerationTrace trace) =>
            Enumerable.Range(0, trace.StepCount).Select(step => trace[step, 0].Outcome).ToArray();

        /// <summary>Reads state, and makes the first value of every stretch of some length no number.</summary>
        private sealed class SpoilingReader(byte[] state, int length) : StateArchive
        {
            private readonly StateReader _reader = new(state);

            public override void Bytes(Span<byte> bytes)
            {
                _reader.Bytes(bytes);
                if (bytes.Length == length)
                {
                    BitConverter.TryWriteBytes(bytes, float.NaN);
                }
            }
        }
    }
}

using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Speculation.Windows;
using SpeCa.Runtime.Suspension;
using SpeCa.Tests.Textures;

namespace SpeCa.Tests.Speculation.Windows
{
    [NonParallelizable]
    public class WindowedDenoiserTests
    {
        private const int Width = 64;
        private const int Height = 40;

        private static readonly WindowedDenoising _windows = new() { Side = 24, Overlap = 8 };
        private static readonly TextureSubject[] _subjects = [new("dim", 3)];

        private static readonly GenerationSettings _settings = new()
        {
            Steps = 24,
            Width = Width,
            Height = Height,
            Windows = _windows,
            Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.05f, 1), WarmUpSteps = 2, MaximumSpeculativeSteps = 5 },
        };

        // Every window has the same full steps, and the model sees no further than a place: only blending could tell.
        [TestCase(SchedulerKind.EulerFlow)]
        [TestCase(SchedulerKind.DpmSolverPlusPlus2M)]
        public void Windows_change_nothing_where_the_model_sees_no_neighbours(SchedulerKind scheduler)
        {
            var settings = _settings with { Scheduler = scheduler, Policy = new FixedIntervalPolicy(4, 2) };

            Assert.That(Make(settings), Is.EqualTo(Make(settings with { Windows = null })).Within(2e-4f));
        }

        [Test]
        public void A_masked_source_is_kept_and_joined_as_without_windows()
        {
            var mask = new float[Height * Width];
            mask.AsSpan(0, mask.Length / 2).Fill(1);
            var values = Noise.Of(2 * Height * Width, 5);
            var settings = _settings with
            {
                Policy = new FixedIntervalPolicy(4, 2),
                Source = new SourceTexture(values, Width, Height, 0.6f) { Mask = mask },
            };

            var windowed = Make(settings);

            Assert.That(windowed, Is.EqualTo(Make(settings with { Windows = null })).Within(2e-4f));
            Assert.That(windowed[(Height - 2) * Width], Is.EqualTo(values[(Height - 2) * Width]));
        }

        [Test]
        public void A_second_material_lies_where_its_mask_says_across_all_windows()
        {
            var settings = _settings with
            {
                Policy = new FixedIntervalPolicy(4, 2),
                Transition = new MaterialTransition("bright", new GradientMask()),
            };

            Assert.That(Make(settings), Is.EqualTo(Make(settings with { Windows = null })).Within(2e-4f));
        }

        [TestCase(1)]
        [TestCase(4)]
        [TestCase(64)]
        public void Number_of_windows_at_once_changes_nothing(int batch)
        {
            using var model = new PointwiseBlockModel();
            var settings = _settings with { Policy = new FixedIntervalPolicy(4, 2), Windows = _windows with { Batch = batch } };

            var sample = Make(settings, model);

            Assert.That(sample, Is.EqualTo(Make(_settings with { Policy = new FixedIntervalPolicy(4, 2) })).Within(1e-5f));
            Assert.That(model.MostRows, Is.EqualTo(2 * batch), "Rows are bounded by the batch, not by the texture.");
        }

        [Test]
        public void Busy_windows_are_computed_where_plain_ones_are_skipped()
        {
            // Left half plain, right half so high that a tenth of it, which strength 0.9 leaves, is what the model finds busy.
            var values = new float[2 * Height * Width];
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = index % Width < Width / 2 ? 0 : 25 * PointwiseBlockModel.Busy;
            }

            var settings = _settings with { Source = new SourceTexture(values, Width, Height, 0.9f), GuidanceScale = 1 };

            var windows = Trace(settings).Windows(0)!;

            // Windows of 24 begin at 0, 16, 32 and 48 of 64: window 0 is plain, window 2 busy.
            Assert.That(windows.Count(0, StepOutcome.Accepted), Is.GreaterThan(windows.Count(2, StepOutcome.Accepted)));
            Assert.That(windows.Count(2, StepOutcome.Rejected), Is.Positive);
            Assert.That(windows.BlocksEvaluated(2), Is.GreaterThan(windows.BlocksEvaluated(0)));
        }

        [Test]
        public void Texture_sums_up_its_windows()
        {
            var trace = Trace(_settings);

            var windows = trace.Windows(0)!;
            var mean = Enumerable.Range(0, windows.Plan.Count).Average(windows.BlocksEvaluated);
            Assert.That(trace.BlocksEvaluated(0), Is.EqualTo(mean).Within(0.5));
            Assert.That(trace[0, 0].Outcome, Is.EqualTo(StepOutcome.Full));
        }

        [Test]
        public void Outcomes_of_every_place_sum_to_the_steps()
        {
            var windows = Trace(_settings).Windows(0)!;

            var outcomes = Enum.GetValues<StepOutcome>().Select(windows.PerPlace).ToArray();

            for (var place = 0; place < Height * Width; place++)
            {
                Assert.That(outcomes.Sum(outcome => outcome[place]), Is.EqualTo(24).Within(1e-3));
            }
        }

        [Test]
        public void Textures_of_a_request_are_what_they_would_be_alone()
        {
            using var model = new PointwiseBlockModel();
            using var generator = new TextureGenerator(model);
            var settings = _settings with { Policy = new FixedIntervalPolicy(4, 2), Windows = _windows with { Batch = 5 } };

            var together = generator.Generate([new("dim", 3), new("bright", 4)], settings);

            Assert.That(together.Textures[0].Sample.ToArray(), Is.EqualTo(Make(settings)));
            Assert.That(together.Trace.Windows(1)!.Count(0, StepOutcome.Full), Is.Positive);
        }

        // Pieces: 12 windows make themselves ready; a full step has 6 pieces a window, and a blend.
        [TestCase(0)]
        [TestCase(7)]
        [TestCase(12)]
        [TestCase(15)]
        [TestCase(45)]
        [TestCase(84)]
        [TestCase(400)]
        public void Suspended_work_goes_on_bit_for_bit_from_between_any_two_pieces(int pieces)
        {
            using var broken = Denoiser(_settings);
            for (var piece = 0; piece < pieces; piece++)
            {
                broken.Advance();
            }

            var state = new StateWriter();
            broken.Transfer(state, 0);
            using var resumed = Denoiser(_settings);
            var reader = new StateReader(state.ToArray());
            resumed.Transfer(reader, 0);
            Assert.That(reader.IsAtEnd, Is.True);
            Finish(resumed);
            Finish(broken);

            Assert.That(resumed.Latent(0).ToArray(), Is.EqualTo(broken.Latent(0).ToArray()));
            Assert.That(resumed.Trace.BlocksEvaluated(0), Is.EqualTo(broken.Trace.BlocksEvaluated(0)));
        }

        [Test]
        public void State_of_an_impossible_step_is_refused()
        {
            using var broken = Denoiser(_settings);
            var state = new StateWriter();
            broken.Transfer(state, 0);
            var bytes = state.ToArray();
            bytes[0] = 99;
            using var resumed = Denoiser(_settings);

            Assert.Throws<SuspendedStateException>(() => resumed.Transfer(new StateReader(bytes), 0));
        }

        [Test]
        public void Steps_after_the_first_ones_allocate_nothing()
        {
            using var denoiser = Denoiser(_settings);
            RunTo(denoiser, 8);

            var before = GC.GetAllocatedBytesForCurrentThread();
            RunTo(denoiser, 23);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.That(allocated, Is.Zero);
        }

        private static IDenoiser Denoiser(GenerationSettings settings)
        {
            var model = new PointwiseBlockModel();
            return RequestPlan.Create(model.Manifest, _subjects, settings).CreateDenoiser(model);
        }

        private static void Finish(IDenoiser denoiser) => RunTo(denoiser, 24);

        private static void RunTo(IDenoiser denoiser, int step)
        {
            while (denoiser.Step < step)
            {
                denoiser.Advance();
            }
        }

        private static GenerationTrace Trace(GenerationSettings settings)
        {
            using var model = new PointwiseBlockModel();
            using var generator = new TextureGenerator(model);
            return generator.Generate(_subjects, settings).Trace;
        }

        private static float[] Make(GenerationSettings settings)
        {
            using var model = new PointwiseBlockModel();
            return Make(settings, model);
        }

        private static float[] Make(GenerationSettings settings, PointwiseBlockModel model)
        {
            using var generator = new TextureGenerator(model);
            return generator.Generate(_subjects, settings).Textures[0].Sample.ToArray();
        }
    }
}

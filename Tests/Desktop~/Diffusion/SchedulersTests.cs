using System;
using NUnit.Framework;
using NUnit.Framework.Constraints;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    [TestFixture]
    internal sealed class SchedulersTests
    {
        private static readonly NoiseScheduleDescription Flow = new();
        private static readonly NoiseScheduleDescription Betas = new() { Kind = NoiseScheduleKind.LinearBeta };

        private static readonly IScheduler[] AllMethods =
        {
            Schedulers.Create(SchedulerKind.EulerFlow, Flow, PredictionType.Flow, TimestepSpacing.Trailing, 5),
            Schedulers.Create(SchedulerKind.Ddim, Betas, PredictionType.Epsilon, TimestepSpacing.Trailing, 5),
            Schedulers.Create(SchedulerKind.DpmSolverPlusPlus2M, Betas, PredictionType.V, TimestepSpacing.Trailing, 5),
        };

        [TestCase(PredictionType.Flow, SchedulerKind.EulerFlow)]
        [TestCase(PredictionType.Epsilon, SchedulerKind.Ddim)]
        [TestCase(PredictionType.V, SchedulerKind.Ddim)]
        public void Prediction_has_a_default_method(PredictionType prediction, SchedulerKind expected)
        {
            Assert.That(Schedulers.DefaultFor(prediction), Is.EqualTo(expected));
        }

        [TestCase(PredictionType.Flow, typeof(EulerFlowScheduler))]
        [TestCase(PredictionType.Epsilon, typeof(DdimScheduler))]
        public void Default_method_is_made_where_none_is_named(PredictionType prediction, Type expected)
        {
            NoiseScheduleDescription schedule = prediction == PredictionType.Flow ? Flow : Betas;

            IScheduler scheduler = Schedulers.Create(null, schedule, prediction, TimestepSpacing.Trailing, 5);

            Assert.That(scheduler, Is.TypeOf(expected));
        }

        [TestCase(SchedulerKind.EulerFlow, PredictionType.Epsilon, "Use Ddim or DpmSolverPlusPlus2M.")]
        [TestCase(SchedulerKind.EulerFlow, PredictionType.V, "Use Ddim or DpmSolverPlusPlus2M.")]
        [TestCase(SchedulerKind.Ddim, PredictionType.Flow, "Use EulerFlow or DpmSolverPlusPlus2M.")]
        public void Method_that_cannot_integrate_the_prediction_names_those_that_can(
            SchedulerKind kind, PredictionType prediction, string advice)
        {
            NoiseScheduleDescription schedule = prediction == PredictionType.Flow ? Flow : Betas;

            Assert.That(
                () => Schedulers.Create(kind, schedule, prediction, TimestepSpacing.Trailing, 5),
                Refuses.Setting("Scheduler", kind).And.Message.EndsWith(advice));
        }

        [TestCase(PredictionType.Flow, NoiseScheduleKind.Cosine)]
        [TestCase(PredictionType.Epsilon, NoiseScheduleKind.Flow)]
        [TestCase(PredictionType.V, NoiseScheduleKind.Flow)]
        public void Prediction_that_does_not_go_with_the_schedule_is_refused(
            PredictionType prediction, NoiseScheduleKind kind)
        {
            var schedule = new NoiseScheduleDescription { Kind = kind };

            Assert.That(
                () => Schedulers.Create(null, schedule, prediction, TimestepSpacing.Trailing, 5),
                Refuses.Setting("Kind", kind));
        }

        [Test]
        public void Noise_prediction_from_no_signal_is_refused()
        {
            var schedule = new NoiseScheduleDescription { Kind = NoiseScheduleKind.LinearBeta, BetaEnd = 0.5f };

            Assert.That(
                () => Schedulers.Create(null, schedule, PredictionType.Epsilon, TimestepSpacing.Trailing, 5),
                Refuses.Setting("Prediction", PredictionType.Epsilon));
        }

        [Test]
        public void Steps_out_of_range_are_refused([Values(-1, 0, 1001)] int steps)
        {
            Assert.That(
                () => Schedulers.Create(null, Flow, PredictionType.Flow, TimestepSpacing.Trailing, steps),
                Refuses.Setting("Steps", steps));
        }

        [Test]
        public void Beta_schedule_has_no_more_steps_than_training()
        {
            NoiseScheduleDescription schedule = Betas with { TrainingTimesteps = 10 };

            Assert.That(
                () => Schedulers.Create(null, schedule, PredictionType.V, TimestepSpacing.Trailing, 11),
                Refuses.Setting("Steps", 11).And.Message.EndsWith("Use 1 to 10."));
        }

        [Test]
        public void Flow_may_have_more_steps_than_training_timesteps([Values] TimestepSpacing spacing)
        {
            NoiseScheduleDescription schedule = Flow with { TrainingTimesteps = 10 };

            IScheduler scheduler = Schedulers.Create(null, schedule, PredictionType.Flow, spacing, 1000);

            Assert.That(scheduler.Timestep(999), Is.LessThan(scheduler.Timestep(998)).And.GreaterThan(0f));
        }

        [Test]
        public void Unknown_method_is_refused()
        {
            const SchedulerKind Unknown = (SchedulerKind)9;

            Assert.That(
                () => Schedulers.Create(Unknown, Flow, PredictionType.Flow, TimestepSpacing.Trailing, 5),
                Refuses.Setting("Scheduler", Unknown));
        }

        [Test]
        public void Unknown_prediction_is_refused()
        {
            const PredictionType Unknown = (PredictionType)9;

            Assert.That(
                () => Schedulers.Create(SchedulerKind.Ddim, Betas, Unknown, TimestepSpacing.Trailing, 5),
                Refuses.Setting("Prediction", Unknown));
        }

        [Test]
        public void Unknown_spacing_is_refused(
            [Values(NoiseScheduleKind.Flow, NoiseScheduleKind.Cosine)] NoiseScheduleKind kind)
        {
            const TimestepSpacing Unknown = (TimestepSpacing)9;
            PredictionType prediction = kind == NoiseScheduleKind.Flow ? PredictionType.Flow : PredictionType.V;

            Assert.That(
                () => Schedulers.Create(null, new NoiseScheduleDescription { Kind = kind }, prediction, Unknown, 5),
                Refuses.Setting("Spacing", Unknown));
        }

        [Test]
        public void Missing_schedule_is_refused()
        {
            Assert.That(
                () => Schedulers.Create(null, null!, PredictionType.Flow, TimestepSpacing.Trailing, 5),
                Throws.ArgumentNullException.With.Property("ParamName").EqualTo("schedule"));
        }

        [Test]
        public void Step_outside_the_request_is_refused(
            [ValueSource(nameof(AllMethods))] IScheduler scheduler,
            [Values(-1, 5)] int step)
        {
            var output = new float[2];
            var latent = new float[2];
            SchedulerMemory memory = scheduler.CreateMemory(2);

            Assert.Multiple(() =>
            {
                Assert.That(() => scheduler.Timestep(step), RefusesStep());
                Assert.That(() => scheduler.Step(step, output, latent, memory), RefusesStep());
                Assert.That(() => scheduler.EstimateDenoised(step, output, latent, new float[2]), RefusesStep());
            });
        }

        [Test]
        public void Output_of_another_length_is_refused(
            [ValueSource(nameof(AllMethods))] IScheduler scheduler,
            [Values(1, 3)] int length)
        {
            Assert.That(
                () => scheduler.Step(0, new float[length], new float[2], scheduler.CreateMemory(2)),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("modelOutput"));
        }

        [Test]
        public void Output_in_the_memory_of_the_latent_is_refused([ValueSource(nameof(AllMethods))] IScheduler scheduler)
        {
            var latent = new float[2];

            Assert.That(
                () => scheduler.Step(0, latent, latent, scheduler.CreateMemory(2)),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("modelOutput"));
        }

        [Test]
        public void Estimate_of_another_length_is_refused(
            [ValueSource(nameof(AllMethods))] IScheduler scheduler,
            [Values(1, 3)] int length)
        {
            Assert.That(
                () => scheduler.EstimateDenoised(0, new float[2], new float[2], new float[length]),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("denoised"));
        }

        [Test]
        public void Estimate_over_the_latent_is_refused([ValueSource(nameof(AllMethods))] IScheduler scheduler)
        {
            var latent = new float[2];

            Assert.That(
                () => scheduler.EstimateDenoised(0, new float[2], latent, latent),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("denoised"));
        }

        [Test]
        public void Steps_and_estimates_allocate_nothing([ValueSource(nameof(AllMethods))] IScheduler scheduler)
        {
            SchedulerMemory memory = scheduler.CreateMemory(64);
            float[] latent = new float[64];
            float[] output = new float[64];
            float[] denoised = new float[64];
            scheduler.Step(0, output, latent, memory);
            scheduler.EstimateDenoised(0, output, latent, denoised);

            long before = GC.GetAllocatedBytesForCurrentThread();
            scheduler.Step(1, output, latent, memory);
            scheduler.EstimateDenoised(1, output, latent, denoised);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.That(allocated, Is.Zero);
        }

        [Test]
        public void Memory_of_negative_length_is_refused()
        {
            Assert.That(
                () => new SchedulerMemory(-1),
                Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("length"));
        }

        private static EqualStringConstraint RefusesStep()
        {
            return Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("step");
        }
    }
}

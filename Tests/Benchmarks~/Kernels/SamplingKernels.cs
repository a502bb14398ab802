using BenchmarkDotNet.Attributes;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Kernels
{
    /// <summary>What every step of one texture of the default model does outside the transformer.</summary>
    [MemoryDiagnoser]
    public class SamplingKernels
    {
        private readonly float[] _conditional = new float[DefaultModelSizes.Latent];
        private readonly float[] _unconditional = new float[DefaultModelSizes.Latent];
        private readonly float[] _guided = new float[DefaultModelSizes.Latent];
        private readonly float[] _latent = new float[DefaultModelSizes.Latent];
        private readonly IScheduler _euler = Create(SchedulerKind.EulerFlow);
        private readonly IScheduler _secondOrder = Create(SchedulerKind.DpmSolverPlusPlus2M);
        private readonly SchedulerMemory _eulerMemory;
        private readonly SchedulerMemory _secondOrderMemory;

        /// <summary>Fills outputs and latent with noise.</summary>
        public SamplingKernels()
        {
            GaussianNoise.Fill(1, _conditional);
            GaussianNoise.Fill(2, _unconditional);
            GaussianNoise.Fill(3, _latent);
            _eulerMemory = _euler.CreateMemory(_latent.Length);
            _secondOrderMemory = _secondOrder.CreateMemory(_latent.Length);
        }

        /// <summary>One guided output of a conditional and an unconditional one.</summary>
        [Benchmark]
        public void GuidanceCombine() => Guidance.Combine(_conditional, _unconditional, 2, _guided);

        /// <summary>A step of Euler's method.</summary>
        [Benchmark]
        public void EulerStep() => _euler.Step(25, _conditional, _latent, _eulerMemory);

        /// <summary>A step of DPM-Solver++ 2M.</summary>
        [Benchmark]
        public void SecondOrderStep() => _secondOrder.Step(25, _conditional, _latent, _secondOrderMemory);

        private static IScheduler Create(SchedulerKind kind) => Schedulers.Create(
            kind,
            new NoiseScheduleDescription { Kind = NoiseScheduleKind.Flow },
            PredictionType.Flow,
            TimestepSpacing.Trailing,
            50);
    }
}

using System;
using System.Numerics.Tensors;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// DPM-Solver++(2M), the multistep solver of second order in the clean estimate (Lu et al. 2022, "DPM-Solver++",
    /// algorithm 2).
    /// </summary>
    /// <remarks>
    /// <para>
    /// With <c>lambda = ln(alpha / sigma)</c>, <c>h = lambda' - lambda</c> and <c>c = h / (2 h_before)</c>:
    /// <c>x' = (sigma' / sigma) x - alpha' (e^-h - 1) ((1 + c) x_0 - c x_0_before)</c>. As <c>alpha' e^-h = alpha sigma' /
    /// sigma</c>, the factor of the estimates stays finite from pure noise, where lambda is -infinity, to the clean sample,
    /// where it is +infinity.
    /// </para>
    /// <para>
    /// <c>c</c> is 0, which makes the step of first order, at the first step taken (there is no estimate before), after a step
    /// from pure noise (<c>h_before</c> is infinite), and at the last step (<c>h</c> is infinite, and an extrapolation to
    /// there is unstable).
    /// </para>
    /// </remarks>
    internal sealed class DpmSolverPlusPlus2MScheduler : IScheduler
    {
        private readonly DenoisingPath _path;
        private readonly Update[] _updates;

        /// <summary>Plans the steps along a path of any prediction.</summary>
        internal DpmSolverPlusPlus2MScheduler(DenoisingPath path)
        {
            _path = path;
            _updates = new Update[path.StepCount];
            for (int step = 0; step < _updates.Length; step++)
            {
                (double keep, double gain) = path.DenoisedUpdate(step);
                _updates[step] = new Update(keep, gain, Extrapolation(path, step));
            }
        }

        /// <inheritdoc/>
        public int StepCount => _path.StepCount;

        /// <inheritdoc/>
        public float InitialNoiseScale => 1f;

        /// <inheritdoc/>
        public float Timestep(int step)
        {
            return _path.Timestep(step);
        }

        /// <inheritdoc/>
        public SchedulerMemory CreateMemory(int length)
        {
            return new SchedulerMemory(length);
        }

        /// <inheritdoc/>
        public void Step(int step, ReadOnlySpan<float> modelOutput, Span<float> latent, SchedulerMemory memory)
        {
            _path.CheckLatent(step, modelOutput, latent);
            if (memory is null)
            {
                throw new ArgumentNullException(nameof(memory));
            }

            if (memory.Denoised.Length != latent.Length)
            {
                throw new ArgumentException(
                    $"Was made for {memory.Denoised.Length} values, but the latent has {latent.Length}.", nameof(memory));
            }

            Span<float> denoised = memory.Denoised;
            Span<float> previous = memory.PreviousDenoised;
            _path.EstimateDenoised(step, modelOutput, latent, denoised);

            Update update = memory.HasPrevious ? _updates[step] : _updates[step].FirstOrder;
            TensorPrimitives.Multiply(latent, update.Latent, latent);
            TensorPrimitives.MultiplyAdd(denoised, update.Denoised, latent, latent);
            if (update.Previous != 0f)
            {
                TensorPrimitives.MultiplyAdd(previous, update.Previous, latent, latent);
            }

            denoised.CopyTo(previous);
            memory.HasPrevious = true;
        }

        /// <inheritdoc/>
        public void AddNoise(int step, ReadOnlySpan<float> clean, ReadOnlySpan<float> noise, Span<float> latent)
        {
            _path.AddNoise(step, clean, noise, latent);
        }

        /// <inheritdoc/>
        public bool TryGetDenoisedUpdate(int step, out DenoisedUpdate update)
        {
            _path.CheckStep(step);
            Update weights = _updates[step];
            update = new DenoisedUpdate(weights.Latent, weights.Denoised, weights.Previous);
            return true;
        }

        /// <inheritdoc/>
        public void EstimateDenoised(
            int step,
            ReadOnlySpan<float> modelOutput,
            ReadOnlySpan<float> latent,
            Span<float> denoised)
        {
            _path.EstimateDenoised(step, modelOutput, latent, denoised);
        }

        private static double Extrapolation(DenoisingPath path, int step)
        {
            bool isFirst = step == 0;
            bool isLast = step == path.StepCount - 1;
            if (isFirst || isLast || path.Level(step - 1).Alpha == 0.0)
            {
                return 0.0;
            }

            double lambda = path.Level(step).Lambda;
            double before = lambda - path.Level(step - 1).Lambda;
            return (path.Level(step + 1).Lambda - lambda) / (2.0 * before);
        }

        private readonly struct Update
        {
            private readonly float _gain;

            internal Update(double keep, double gain, double extrapolation)
            {
                _gain = (float)gain;
                Latent = (float)keep;
                Denoised = (float)(gain * (1.0 + extrapolation));
                Previous = (float)(-gain * extrapolation);
            }

            /// <summary>The step from the present estimate alone.</summary>
            internal Update FirstOrder => new Update(Latent, _gain, 0.0);

            internal float Latent { get; }

            internal float Denoised { get; }

            internal float Previous { get; }
        }
    }
}

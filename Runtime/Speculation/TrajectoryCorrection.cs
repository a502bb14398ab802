using System;
using System.Numerics.Tensors;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Corrects one sample's latent whenever a full step ends a run of forecasts. The run was integrated with clean
    /// estimates that were extrapolated; now that the true one at its end is known, they can be interpolated instead,
    /// which is far more accurate and needs no further model evaluation (the corrector of predictor-corrector methods;
    /// compare UniC of UniPC, arXiv 2302.04867, section 3.1).
    /// </summary>
    /// <remarks>
    /// A step is <c>x' = keep x + gain x_0 + previous x_0_before</c>, so a latent at the end of a run depends on the run's
    /// clean estimates linearly: <c>x_end = ... + sum_j g_j x_0(j)</c>, where <c>g_j</c> is <c>gain_j prod_{k &gt; j}
    /// keep_k</c>, and under a multistep method also <c>previous_{j + 1} prod_{k &gt; j + 1} keep_k</c>. The difference
    /// between the sum with interpolated and with used estimates is added to the latent. Interpolated ones are weighted sums
    /// of the full steps' estimates, so only those and the sum itself are kept, not the run. The estimate that a multistep
    /// method remembers from the run's last step is interpolated as well.
    /// </remarks>
    internal sealed class TrajectoryCorrection
    {
        private readonly IScheduler _scheduler;
        private readonly float[] _used;
        private readonly double[] _gains;
        private readonly double[] _positions;
        private float[] _estimate;
        private float[] _forecast;
        private float[] _start;
        private float[] _before;
        private double _startPosition = double.NaN;
        private double _beforePosition = double.NaN;
        private int _run;

        public TrajectoryCorrection(IScheduler scheduler, int length)
        {
            _scheduler = scheduler;
            _estimate = new float[length];
            _forecast = new float[length];
            _used = new float[length];
            _start = new float[length];
            _before = new float[length];
            _gains = new double[scheduler.StepCount];
            _positions = new double[scheduler.StepCount];
        }

        /// <summary>Takes note of a forecast step, before the latent is moved.</summary>
        public void NoteForecast(int step, ReadOnlySpan<float> output, ReadOnlySpan<float> latent)
        {
            _scheduler.EstimateDenoised(step, output, latent, _estimate);
            _scheduler.TryGetDenoisedUpdate(step, out var update);
            TensorPrimitives.Multiply(_used, update.Keep, _used);
            TensorPrimitives.MultiplyAdd(_estimate, update.Gain, _used, _used);
            for (var earlier = 0; earlier < _run; earlier++)
            {
                _gains[earlier] *= update.Keep;
            }

            // Before the first forecast of a run there is a true estimate, which needs no correction.
            if (_run > 0)
            {
                TensorPrimitives.MultiplyAdd(_forecast, update.PreviousGain, _used, _used);
                _gains[_run - 1] += update.PreviousGain;
            }

            _gains[_run] = update.Gain;
            _positions[_run] = _scheduler.Timestep(step);
            (_forecast, _estimate) = (_estimate, _forecast);
            _run++;
        }

        /// <summary>
        /// Takes a full step: corrects the latent for the run before it, if there was one, and moves it on.
        /// </summary>
        public void TakeFullStep(int step, ReadOnlySpan<float> output, Span<float> latent, SchedulerMemory memory)
        {
            _scheduler.EstimateDenoised(step, output, latent, _estimate);
            if (_run == 0)
            {
                _scheduler.Step(step, output, latent, memory);
            }
            else
            {
                Correct(_scheduler.Timestep(step), latent);
                _scheduler.TryGetDenoisedUpdate(step, out var update);
                TensorPrimitives.Multiply(latent, update.Keep, latent);
                TensorPrimitives.MultiplyAdd(_estimate, update.Gain, latent, latent);
                if (update.PreviousGain != 0)
                {
                    TensorPrimitives.MultiplyAdd(_forecast, update.PreviousGain, latent, latent);
                }

                memory.Remember(_estimate);
            }

            (_before, _start) = (_start, _before);
            _beforePosition = _startPosition;
            _estimate.CopyTo(_start, 0);
            _startPosition = _scheduler.Timestep(step);
            _used.AsSpan().Clear();
            _run = 0;
        }

        /// <summary>Carries what is kept between two steps to or from an archive.</summary>
        public void Transfer(StateArchive archive)
        {
            _run = archive.Value(_run);
            _startPosition = archive.Value(_startPosition);
            _beforePosition = archive.Value(_beforePosition);
            archive.Values(_gains.AsSpan());
            archive.Values(_positions.AsSpan());
            archive.Values(_used.AsSpan());
            archive.Values(_forecast.AsSpan());
            archive.Values(_start.AsSpan());
            archive.Values(_before.AsSpan());
        }

        // Corrects the latent, and what is remembered of the last forecast.
        private void Correct(double endPosition, Span<float> latent)
        {
            Span<double> nodes = stackalloc double[] { endPosition, _startPosition, _beforePosition };
            nodes = nodes.Slice(0, double.IsNaN(_beforePosition) ? 2 : 3);
            Span<double> weights = stackalloc double[nodes.Length];
            Span<double> sums = stackalloc double[nodes.Length];
            weights.Clear();
            sums.Clear();
            for (var place = 0; place < _run; place++)
            {
                ForecastWeights.Compute(nodes, _positions[place], ForecastBasis.Newton, weights);
                for (var node = 0; node < nodes.Length; node++)
                {
                    sums[node] += _gains[place] * weights[node];
                }
            }

            TensorPrimitives.Subtract(latent, _used, latent);
            AddInterpolated(sums, latent);
            _forecast.AsSpan().Clear();
            AddInterpolated(weights, _forecast);
        }

        private void AddInterpolated(ReadOnlySpan<double> weights, Span<float> sum)
        {
            TensorPrimitives.MultiplyAdd(_estimate, (float)weights[0], sum, sum);
            TensorPrimitives.MultiplyAdd(_start, (float)weights[1], sum, sum);
            if (weights.Length == 3)
            {
                TensorPrimitives.MultiplyAdd(_before, (float)weights[2], sum, sum);
            }
        }
    }
}

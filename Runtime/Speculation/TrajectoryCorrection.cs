using System;
using System.Numerics.Tensors;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Corrects one sample's latent whenever a full step ends a run of forecasts. The run was integrated with predictions that
    /// were extrapolated; now that the true one at its end is known, they can be interpolated instead, which is far more
    /// accurate and needs no further model evaluation (the corrector of predictor-corrector methods; compare UniC of UniPC,
    /// arXiv 2302.04867, section 3.1).
    /// </summary>
    /// <remarks>
    /// <para>
    /// Every step is a weighted sum of the latent, the prediction and the clean estimate of the step before. So the latent at
    /// the end of a run, and the clean estimate that a multistep method remembers there, depend on the run's predictions
    /// linearly: <c>x_end = ... + sum_j g_j prediction_j</c>. The difference between the sum with interpolated and with used
    /// predictions is added. Interpolated ones are weighted sums of those at full steps, so only these and the sums are
    /// kept, not the run.
    /// </para>
    /// <para>
    /// The prediction is the clean estimate where that is as bounded as the model's output (flow matching, v), and the output
    /// where it is not: the clean estimate of predicted noise is a difference divided by next to nothing where a request
    /// begins.
    /// </para>
    /// </remarks>
    internal sealed class TrajectoryCorrection
    {
        private readonly IScheduler _scheduler;
        private readonly bool _isDenoised;
        private readonly float[] _prediction;
        private readonly double[] _positions;
        private readonly double[] _latentGains;
        private readonly double[] _denoisedGains;
        private readonly float[] _latentSum;
        private readonly float[] _denoisedSum;
        private readonly float[] _scratch;
        private float[] _start;
        private float[] _before;
        private double _startPosition = double.NaN;
        private double _beforePosition = double.NaN;
        private int _run;

        public TrajectoryCorrection(IScheduler scheduler, int length)
        {
            _scheduler = scheduler;
            _isDenoised = IsDenoisedBounded(scheduler);
            _prediction = new float[length];
            _positions = new double[scheduler.StepCount];
            _latentGains = new double[scheduler.StepCount];
            _denoisedGains = new double[scheduler.StepCount];
            _latentSum = new float[length];
            _denoisedSum = new float[length];
            _scratch = new float[length];
            _start = new float[length];
            _before = new float[length];
        }

        /// <summary>Makes the correction of a sample; null where the options or the sampling method have none.</summary>
        public static TrajectoryCorrection? TryCreate(IScheduler scheduler, DenoiserOptions options, int length) =>
            options.CorrectsTrajectory && scheduler.TryGetWeights(0, out _) ? new TrajectoryCorrection(scheduler, length) : null;

        /// <summary>Takes note of a forecast step, before the latent is moved.</summary>
        public void NoteForecast(int step, ReadOnlySpan<float> output, ReadOnlySpan<float> latent)
        {
            _scheduler.TryGetWeights(step, out var weights);
            Predict(step, output, latent);
            var fromLatent = _isDenoised ? 0 : weights.DenoisedFromLatent;
            var fromPrediction = _isDenoised ? 1 : weights.DenoisedFromOutput;
            TensorPrimitives.Multiply(_latentSum, weights.Keep, _scratch);
            TensorPrimitives.MultiplyAdd(_denoisedSum, weights.PreviousGain, _scratch, _scratch);
            TensorPrimitives.Multiply(_latentSum, fromLatent, _denoisedSum);
            TensorPrimitives.MultiplyAdd(_prediction, fromPrediction, _denoisedSum, _denoisedSum);
            TensorPrimitives.MultiplyAdd(_denoisedSum, weights.Gain, _scratch, _latentSum);
            _positions[_run] = _scheduler.Timestep(step);
            _latentGains[_run] = 0;
            _denoisedGains[_run] = 0;
            _run++;
            for (var place = 0; place < _run; place++)
            {
                var denoised = (fromLatent * _latentGains[place]) + (place == _run - 1 ? fromPrediction : 0);
                _latentGains[place] = (weights.Keep * _latentGains[place]) + (weights.PreviousGain * _denoisedGains[place]) + (weights.Gain * denoised);
                _denoisedGains[place] = denoised;
            }
        }

        /// <summary>
        /// Takes a full step: corrects the latent for the run before it, if there was one, and moves it on.
        /// </summary>
        public void TakeFullStep(int step, ReadOnlySpan<float> output, Span<float> latent, SchedulerMemory memory)
        {
            var corrected = EndRun(step, output, latent, memory.HasPrevious ? memory.PreviousDenoised : Span<float>.Empty);
            if (corrected && _isDenoised)
            {
                OutputThatPredicts(_scheduler, step, _prediction, latent, _scratch);
                output = _scratch;
            }

            _scheduler.Step(step, output, latent, memory);
        }

        /// <summary>
        /// Ends a run at a full step, before the latent is moved: corrects the latent and the clean estimate of the step before for
        /// it, if there was one. Where predictions are clean estimates, the one of this step holds for the corrected latent.
        /// </summary>
        /// <param name="step">The step, which is computed in full.</param>
        /// <param name="output">Its output.</param>
        /// <param name="latent">The latent, corrected in place.</param>
        /// <param name="previousDenoised">What a multistep method remembers, corrected in place; empty for others.</param>
        /// <returns>Whether anything was corrected.</returns>
        public bool EndRun(int step, ReadOnlySpan<float> output, Span<float> latent, Span<float> previousDenoised)
        {
            var position = _scheduler.Timestep(step);
            Predict(step, output, latent);
            var corrects = _run > 0;
            if (corrects)
            {
                Correct(position, _latentGains, _latentSum, latent);
                if (!previousDenoised.IsEmpty)
                {
                    Correct(position, _denoisedGains, _denoisedSum, previousDenoised);
                }
            }

            (_before, _start) = (_start, _before);
            _beforePosition = _startPosition;
            _prediction.CopyTo(_start, 0);
            _startPosition = position;
            _latentSum.AsSpan().Clear();
            _denoisedSum.AsSpan().Clear();
            _run = 0;
            return corrects;
        }

        /// <summary>Writes the output that a clean estimate stands for at a latent, whichever latent it was estimated from.</summary>
        /// <param name="scheduler">The sampling method, one that is stated in weights.</param>
        /// <param name="step">The step.</param>
        /// <param name="prediction">The clean estimate.</param>
        /// <param name="latent">The latent.</param>
        /// <param name="output">Receives the output.</param>
        public static void OutputThatPredicts(
            IScheduler scheduler, int step, ReadOnlySpan<float> prediction, ReadOnlySpan<float> latent, Span<float> output)
        {
            scheduler.TryGetWeights(step, out var weights);
            TensorPrimitives.MultiplyAdd(latent, -weights.DenoisedFromLatent, prediction, output);
            TensorPrimitives.Divide(output, weights.DenoisedFromOutput, output);
        }

        /// <summary>Carries what is kept between two steps to or from an archive.</summary>
        /// <param name="archive">Where it goes, or comes from.</param>
        /// <param name="takenSteps">Steps so far, the most that a run can have.</param>
        public void Transfer(StateArchive archive, int takenSteps)
        {
            _run = archive.Count(_run, takenSteps);
            _startPosition = archive.Value(_startPosition);
            _beforePosition = archive.Value(_beforePosition);
            archive.Values(_positions.AsSpan());
            archive.Values(_latentGains.AsSpan());
            archive.Values(_denoisedGains.AsSpan());
            archive.Values(_latentSum.AsSpan());
            archive.Values(_denoisedSum.AsSpan());
            archive.Values(_start.AsSpan());
            archive.Values(_before.AsSpan());
        }

        /// <summary>Whether the clean estimate is as bounded as the output, so that it is what is interpolated.</summary>
        public static bool IsDenoisedBounded(IScheduler scheduler)
        {
            const float bound = 1 + 1e-6f;
            for (var step = 0; step < scheduler.StepCount; step++)
            {
                scheduler.TryGetWeights(step, out var weights);
                if (Math.Abs(weights.DenoisedFromLatent) > bound || Math.Abs(weights.DenoisedFromOutput) > bound)
                {
                    return false;
                }
            }

            return true;
        }

        private void Predict(int step, ReadOnlySpan<float> output, ReadOnlySpan<float> latent)
        {
            if (_isDenoised)
            {
                _scheduler.EstimateDenoised(step, output, latent, _prediction);
            }
            else
            {
                output.CopyTo(_prediction);
            }
        }

        private void Correct(double position, double[] gains, float[] used, Span<float> values)
        {
            Span<double> nodes = stackalloc double[] { position, _startPosition, _beforePosition };
            nodes = nodes.Slice(0, double.IsNaN(_beforePosition) ? 2 : 3);
            Span<double> weights = stackalloc double[nodes.Length];
            Span<double> sums = stackalloc double[nodes.Length];
            sums.Clear();
            for (var place = 0; place < _run; place++)
            {
                ForecastWeights.Compute(nodes, _positions[place], ForecastBasis.Newton, weights);
                for (var node = 0; node < nodes.Length; node++)
                {
                    sums[node] += gains[place] * weights[node];
                }
            }

            TensorPrimitives.Subtract(values, used, values);
            TensorPrimitives.MultiplyAdd(_prediction, (float)sums[0], values, values);
            TensorPrimitives.MultiplyAdd(_start, (float)sums[1], values, values);
            if (nodes.Length == 3)
            {
                TensorPrimitives.MultiplyAdd(_before, (float)sums[2], values, values);
            }
        }
    }
}

using System;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Study.Forecasting;
using SpeCa.Benchmarks.Study.Verifying;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Study.Fitting
{
    /// <summary>
    /// Computes every step, and notes how large the error of a forecast over every gap would have been, the full steps
    /// before lying as far apart as the gap is wide.
    /// </summary>
    /// <param name="forecaster">How features are forecast.</param>
    /// <param name="errors">Receives the squared relative error by step and gap, added to what is there; [step, gap].</param>
    internal sealed class ForecastErrorProbe(IForecaster forecaster, double[,] errors) : IBaseline
    {
        /// <inheritdoc/>
        public IBaselineSteps Start(Transformer transformer, IScheduler scheduler) =>
            new Steps(forecaster, errors, transformer, scheduler);

        private sealed class Steps : IBaselineSteps
        {
            private readonly IForecaster _forecaster;
            private readonly double[,] _errors;
            private readonly Transformer _transformer;
            private readonly IScheduler _scheduler;
            private readonly FeatureLayout _layout;
            private readonly float[][] _features;
            private readonly float[] _forecast;

            public Steps(IForecaster forecaster, double[,] errors, Transformer transformer, IScheduler scheduler)
            {
                _forecaster = forecaster;
                _errors = errors;
                _transformer = transformer;
                _scheduler = scheduler;
                _layout = new FeatureLayout(transformer, false);
                _features = new float[scheduler.StepCount][];
                _forecast = new float[_layout.Length];
            }

            public BaselineStep Advance(int step, int stepCount)
            {
                var blocks = _transformer.RunAll();
                _features[step] = new float[_layout.Length];
                _layout.Take(_features[step]);
                for (var gap = 1; gap < _errors.GetLength(1) && gap <= step; gap++)
                {
                    var error = ErrorOver(step, gap);
                    _errors[step, gap] += error * error;
                }

                return new BaselineStep(blocks, true);
            }

            private double ErrorOver(int step, int gap)
            {
                var log = new FeatureLog(_forecaster.Kept, _layout.Length);
                for (var age = Math.Min(_forecaster.Kept, step / gap); age >= 1; age--)
                {
                    log.Record(_scheduler.Timestep(step - (age * gap)), _features[step - (age * gap)]);
                }

                log.Forecast(_forecaster.Start(), _scheduler.Timestep(step), _forecast);
                return Relative.Between(_layout.Output(_forecast), _layout.Output(_features[step]));
            }
        }
    }
}

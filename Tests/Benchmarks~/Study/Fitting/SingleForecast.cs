using System;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Study.Forecasting;
using SpeCa.Benchmarks.Study.Verifying;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Study.Fitting
{
    /// <summary>Computes every step and puts a forecast in place of one of them, so that its effect on the texture shows.</summary>
    /// <param name="Forecaster">How features are forecast.</param>
    /// <param name="At">The step.</param>
    /// <param name="Gap">The distance between the full steps that it is forecast from, and to them.</param>
    /// <param name="Note">Takes the relative error of the forecast.</param>
    internal sealed record SingleForecast(IForecaster Forecaster, int At, int Gap, Action<double> Note) : IBaseline
    {
        /// <inheritdoc/>
        public IBaselineSteps Start(Transformer transformer, IScheduler scheduler)
        {
            var layout = new FeatureLayout(transformer, false);
            return new Steps(this, transformer, scheduler, layout, new FeatureLog(Forecaster.Kept, layout.Length));
        }

        private bool IsKept(int step) => step < At && (At - step) % Gap == 0;

        private sealed class Steps(
            SingleForecast probe, Transformer transformer, IScheduler scheduler, FeatureLayout layout, FeatureLog log) : IBaselineSteps
        {
            private readonly float[] _feature = new float[layout.Length];
            private readonly float[] _forecast = new float[layout.Length];

            public BaselineStep Advance(int step, int stepCount)
            {
                var blocks = transformer.RunAll();
                if (probe.IsKept(step))
                {
                    layout.Take(_feature);
                    log.Record(scheduler.Timestep(step), _feature);
                }

                return step == probe.At ? Replace(step, blocks) : new BaselineStep(blocks, true);
            }

            private BaselineStep Replace(int step, int blocks)
            {
                layout.Take(_feature);
                log.Forecast(probe.Forecaster.Start(), scheduler.Timestep(step), _forecast);
                probe.Note(Relative.Between(layout.Output(_forecast), layout.Output(_feature)));
                layout.PutOutput(_forecast);
                return new BaselineStep(blocks, false);
            }
        }
    }
}

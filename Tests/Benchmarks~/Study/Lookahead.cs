using System;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Study.Forecasting;
using SpeCa.Benchmarks.Study.Verifying;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>
    /// Several steps with one verification: the last block is computed at the end of a run first, and the run is accepted
    /// as a whole or halved. Nothing of the latent is needed to look ahead.
    /// </summary>
    internal sealed record Lookahead : IBaseline
    {
        /// <summary>How features are forecast.</summary>
        public IForecaster Forecaster { get; init; } = new PolynomialForecaster(2, 0.4);

        /// <summary>Which errors at the end of a run are accepted.</summary>
        public required ThresholdAcceptance Acceptance { get; init; }

        /// <summary>Full steps at the start.</summary>
        public int WarmUpSteps { get; init; } = 3;

        /// <summary>The longest run that is tried.</summary>
        public int LongestRun { get; init; } = 8;

        /// <inheritdoc/>
        public IBaselineSteps Start(Transformer transformer, IScheduler scheduler) => new Steps(this, transformer, scheduler);

        private sealed class Steps : IBaselineSteps
        {
            private readonly Lookahead _settings;
            private readonly Transformer _transformer;
            private readonly IScheduler _scheduler;
            private readonly FeatureLayout _layout;
            private readonly FeatureLog _log;
            private readonly IForecast _forecasts;
            private readonly float[] _feature;
            private readonly float[] _verified;
            private int _fullSteps;
            private int _end = -1;

            public Steps(Lookahead settings, Transformer transformer, IScheduler scheduler)
            {
                _settings = settings;
                _transformer = transformer;
                _scheduler = scheduler;
                _layout = new FeatureLayout(transformer, false);
                _log = new FeatureLog(settings.Forecaster.Kept, _layout.Length);
                _forecasts = settings.Forecaster.Start();
                _feature = new float[_layout.Length];
                _verified = new float[_layout.Length];
            }

            public BaselineStep Advance(int step, int stepCount)
            {
                var blocks = 0;
                if (step > _end && _fullSteps >= _settings.WarmUpSteps && _log.Position(0) == _scheduler.Timestep(step - 1))
                {
                    blocks = LookAhead(step, stepCount);
                }

                if (step < _end)
                {
                    Forecast(step);
                    _layout.PutOutput(_feature);
                    return new BaselineStep(blocks, false);
                }

                if (step == _end)
                {
                    _layout.PutOutput(_verified);
                    return new BaselineStep(blocks, false);
                }

                blocks += _transformer.RunAll();
                _layout.Take(_feature);
                _forecasts.Learn(_log, _scheduler.Timestep(step), _feature);
                _log.Record(_scheduler.Timestep(step), _feature);
                _fullSteps++;
                return new BaselineStep(blocks, true);
            }

            private int LookAhead(int step, int stepCount)
            {
                var blocks = 0;
                for (var run = Math.Min(_settings.LongestRun, stepCount - step); run >= 1; run /= 2)
                {
                    var end = step + run - 1;
                    SetTime(end);
                    Forecast(end);
                    _layout.PutInput(_feature);
                    blocks += _transformer.RunLast();
                    var computed = _layout.TakeOutput();
                    var error = Relative.Between(_layout.Output(_feature), computed);
                    if (_settings.Acceptance.Accepts(new StepState(end, stepCount, _fullSteps, run - 1), error))
                    {
                        computed.CopyTo(_layout.Output(_verified));
                        _end = end;
                        break;
                    }
                }

                SetTime(step);
                return blocks;
            }

            private void SetTime(int step)
            {
                var workspace = _transformer.Workspace;
                workspace.Timestep.Values.Fill(_scheduler.Timestep(step));
                workspace.RunCondition(_transformer.Rows);
            }

            private void Forecast(int step) => _log.Forecast(_forecasts, _scheduler.Timestep(step), _feature);
        }
    }
}

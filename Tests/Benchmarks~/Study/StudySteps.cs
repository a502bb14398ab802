using System;
using System.Numerics.Tensors;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Study.Forecasting;
using SpeCa.Benchmarks.Study.Verifying;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>One request with a setting of the study.</summary>
    internal sealed class StudySteps : IBaselineSteps
    {
        private readonly StudySetting _setting;
        private readonly Transformer _transformer;
        private readonly StepPositions _positions;
        private readonly FeatureLayout _layout;
        private readonly FeatureLog _log;
        private readonly IForecast _forecasts;
        private readonly IAcceptanceRule _acceptance;
        private readonly float[] _forecast;
        private readonly float[] _feature;
        private readonly float[] _residual;
        private double _residualReach;
        private double _fullSteps;
        private bool _halves;
        private int _run;
        private int _longestRun;

        public StudySteps(StudySetting setting, Transformer transformer, StepPositions positions)
        {
            _setting = setting;
            _positions = positions;
            _transformer = transformer;
            _layout = new FeatureLayout(transformer, setting.Verifier.ReadsFirstChunk);
            _log = new FeatureLog(setting.Forecaster.Kept, _layout.Length);
            _forecasts = setting.Forecaster.Start();
            _acceptance = setting.Acceptance.Start();
            _forecast = new float[_layout.Length];
            _feature = new float[_layout.Length];
            _residual = new float[_layout.TakeOutput().Length];
        }

        public BaselineStep Advance(int step, int stepCount)
        {
            var state = new StepState(step, stepCount, _fullSteps, _run);
            var position = _positions[step];
            if (IsFull(state))
            {
                return Full(state, position, 0, hasFirst: false);
            }

            Forecast(position);
            if (_setting.VerifyEvery == 0 || (_run + 1) % _setting.VerifyEvery != 0)
            {
                return Speculate(0);
            }

            var (error, blocks) = _setting.Verifier.Verify(_transformer, _layout, _forecast, _log, position);
            if (!_acceptance.Accepts(state, error))
            {
                return Full(state, position, blocks, _setting.Verifier.ReadsFirstChunk);
            }

            if (!_setting.Verifier.ComputesOutput)
            {
                return Speculate(blocks);
            }

            Learn(position);
            _run++;
            if (_setting.HeadTakesForecast)
            {
                _layout.PutOutput(_forecast);
            }

            return new BaselineStep(blocks, false);
        }

        private bool IsFull(in StepState state)
        {
            if (_setting.FullSteps is { } steps)
            {
                return steps.Contains(state.Step);
            }

            if (_fullSteps < _setting.WarmUpSteps || state.Step >= state.StepCount - _setting.LastFullSteps)
            {
                return true;
            }

            var longest = _setting.FirstRun + ((_setting.LastRun - _setting.FirstRun) * state.Progress);
            return _run >= (_setting.Control == null ? Math.Round(longest) : _longestRun);
        }

        private BaselineStep Speculate(int blocks)
        {
            _layout.PutOutput(_forecast);
            _run++;
            return new BaselineStep(blocks, false);
        }

        private void Forecast(double position)
        {
            _log.Forecast(_forecasts, position, _forecast);
            if (_residualReach == 0)
            {
                return;
            }

            var share = _setting.Feedback == Feedback.BothGrowing
                ? (float)((position - _log.Position(0)) / _residualReach)
                : 1;
            TensorPrimitives.MultiplyAdd(_residual, share, _layout.Output(_forecast), _layout.Output(_forecast));
            if (_setting.Feedback != Feedback.Output)
            {
                TensorPrimitives.MultiplyAdd(_residual, share, _layout.Input(_forecast), _layout.Input(_forecast));
            }
        }

        private void Learn(double position)
        {
            switch (_setting.Feedback)
            {
                case Feedback.None:
                    return;
                case Feedback.Kept:
                    _forecast.CopyTo(_feature, 0);
                    _layout.TakeOutput().CopyTo(_layout.Output(_feature));
                    _log.Record(position, _feature);
                    return;
                default:
                    TensorPrimitives.Subtract(_layout.TakeOutput(), _layout.Output(_forecast), _feature);
                    TensorPrimitives.Add<float>(_residual, _feature.AsSpan(0, _residual.Length), _residual);
                    _residualReach = position - _log.Position(0);
                    return;
            }
        }

        private BaselineStep Full(in StepState state, double position, int blocksBefore, bool hasFirst)
        {
            var half = _setting.AlternatesBranches && _transformer.Rows == 2 && _halves && _log.Count >= 2;
            _halves = !_halves;
            var rows = half ? 1 : _transformer.Rows;
            var blocks = blocksBefore;
            if (!hasFirst)
            {
                _transformer.Embed(rows);
                blocks += _transformer.RunFirstChunk(rows);
                if (_setting.Verifier.ReadsFirstChunk)
                {
                    _layout.TakeFirst();
                }
            }

            blocks += _transformer.RunRest(rows);
            _layout.Take(_feature);
            if (half)
            {
                Forecast(position);
                TakeOtherBranch(_layout.Input(_feature), _layout.Input(_forecast));
                TakeOtherBranch(_layout.Output(_feature), _layout.Output(_forecast));
                _layout.PutOutput(_feature);
                blocks = blocksBefore + ((blocks - blocksBefore) / 2);
            }

            if (_setting.Control is { } control && _log.Count > 1)
            {
                Forecast(position);
                _longestRun = control.LongestRun(state, Relative.Between(_layout.Output(_forecast), _layout.Output(_feature)));
            }

            _forecasts.Learn(_log, position, _feature);
            _log.Record(position, _feature);
            _residual.AsSpan().Clear();
            _residualReach = 0;
            _fullSteps += half ? 0.5 : 1;
            _run = 0;
            return new BaselineStep(blocks, true);
        }

        // The unconditional branch lies as far from its forecast as the conditional one.
        private static void TakeOtherBranch(Span<float> computed, ReadOnlySpan<float> forecast)
        {
            var half = computed.Length / 2;
            TensorPrimitives.Subtract(computed[..half], forecast[..half], computed[half..]);
            TensorPrimitives.Add(computed[half..], forecast[half..], computed[half..]);
        }
    }
}

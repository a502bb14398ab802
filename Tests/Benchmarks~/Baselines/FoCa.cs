using System.Numerics.Tensors;
using SpeCa.Runtime;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>
    /// FoCa, "Forecast then Calibrate" (Zheng et al. 2025, arXiv 2508.16211), on the last hidden state: every n-th step is
    /// computed, and those between follow the feature as the solution of a differential equation, with an explicit
    /// two-step backward-difference predictor (equation 7) and a Heun corrector that holds on to the slope at the last full
    /// step (equation 8).
    /// </summary>
    /// <remarks>
    /// The paper leaves open how slopes are taken. Here the slope at a full step is the difference quotient of the last two
    /// full steps, that of a forecast state the difference from the state before it, in units of a step.
    /// </remarks>
    internal sealed record FoCa : IBaseline
    {
        /// <summary>Steps from one full step to the next, at least 1.</summary>
        public int Interval { get; init; } = 1;

        /// <summary>Full steps at the start, at least 2: slopes need two.</summary>
        public int WarmUpSteps { get; init; } = 3;

        /// <inheritdoc/>
        public IBaselineSteps Start(Transformer transformer, IScheduler scheduler)
        {
            if (Interval < 1)
            {
                throw new InvalidSettingException(nameof(Interval), Interval, "Choose an interval of 1 or more steps.");
            }

            if (WarmUpSteps < 2)
            {
                throw new InvalidSettingException(nameof(WarmUpSteps), WarmUpSteps, "Choose at least 2 full steps.");
            }

            return new Steps(this, transformer);
        }

        private sealed class Steps : IBaselineSteps
        {
            private readonly FoCa _settings;
            private readonly Transformer _transformer;
            private readonly KeptState _output;
            private readonly float[] _anchorSlope;
            private readonly float[] _slope;
            private readonly float[] _fullState;
            private float[] _state;
            private float[] _stateBefore;
            private int _fullStep = -1;

            public Steps(FoCa settings, Transformer transformer)
            {
                _settings = settings;
                _transformer = transformer;
                _output = new KeptState(transformer.Workspace.HiddenOut, transformer.Rows);
                var length = _output.Values.Length;
                _anchorSlope = new float[length];
                _slope = new float[length];
                _fullState = new float[length];
                _state = new float[length];
                _stateBefore = new float[length];
            }

            public BaselineStep Advance(int step, int stepCount)
            {
                if (step >= _settings.WarmUpSteps && step - _fullStep < _settings.Interval)
                {
                    Forecast();
                    return new BaselineStep(0, false);
                }

                var blocks = _transformer.RunAll();
                Anchor(step);
                return new BaselineStep(blocks, true);
            }

            private void Anchor(int step)
            {
                _output.Take();
                if (_fullStep >= 0)
                {
                    TensorPrimitives.Subtract<float>(_output.Values, _fullState, _anchorSlope);
                    TensorPrimitives.Divide(_anchorSlope, step - _fullStep, _anchorSlope);
                }

                _anchorSlope.CopyTo(_slope, 0);
                _output.Values.CopyTo(_fullState, 0);
                _fullStep = step;
                (_state, _stateBefore) = (_stateBefore, _state);
                _output.Values.CopyTo(_state, 0);
            }

            private void Forecast()
            {
                for (var index = 0; index < _state.Length; index++)
                {
                    var state = _state[index];
                    var predicted = (((4 * state) - _stateBefore[index]) + (2 * _slope[index])) / 3;
                    var corrected = state + (0.5f * (_anchorSlope[index] + (predicted - state)));
                    _slope[index] = corrected - state;
                    _stateBefore[index] = corrected;
                }

                (_state, _stateBefore) = (_stateBefore, _state);
                _output.Put(_state);
            }
        }
    }
}

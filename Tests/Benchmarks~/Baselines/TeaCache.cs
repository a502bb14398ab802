using System;
using SpeCa.Runtime;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>
    /// TeaCache (Liu et al. 2024, arXiv 2411.19108) at the boundaries that a block model has: the whole transformer's
    /// residual is added again until the accumulated relative L1 change of its timestep-modulated input reaches a
    /// threshold.
    /// </summary>
    /// <remarks>
    /// The modulated input itself lies within the first block. A product's relative change is about the sum of those of
    /// its factors, so the changes of the embedded tokens and of the condition tensors are added. The polynomial that
    /// rescales the change is fitted to a model's data in the original; here it is the identity.
    /// </remarks>
    internal sealed record TeaCache : IBaseline
    {
        /// <summary>The accumulated change at which a step is computed, 0 (always) to infinity (never).</summary>
        public double Threshold { get; init; }

        /// <summary>Whether the last step is always computed, as in the released code.</summary>
        public bool LastStepFull { get; init; }

        /// <inheritdoc/>
        public IBaselineSteps Start(Transformer transformer, IScheduler scheduler)
        {
            if (!(Threshold >= 0))
            {
                throw new InvalidSettingException(nameof(Threshold), Threshold, "Choose 0 or more.");
            }

            return new Steps(this, transformer);
        }

        private sealed class Steps : IBaselineSteps
        {
            private readonly TeaCache _settings;
            private readonly Transformer _transformer;
            private readonly KeptState _embedded;
            private readonly KeptState _condition;
            private readonly float[] _embeddedBefore;
            private readonly float[] _conditionBefore;
            private readonly Residual _residual;
            private double _accumulated;

            public Steps(TeaCache settings, Transformer transformer)
            {
                _settings = settings;
                _transformer = transformer;
                var workspace = transformer.Workspace;
                _embedded = new KeptState(workspace.Embedded, transformer.Rows);
                _condition = new KeptState(workspace.Condition, transformer.Rows);
                _embeddedBefore = new float[_embedded.Values.Length];
                _conditionBefore = new float[_condition.Values.Length];
                _residual = new Residual(workspace.Embedded, workspace.HiddenOut, transformer.Rows);
            }

            public BaselineStep Advance(int step, int stepCount)
            {
                _embedded.Values.CopyTo(_embeddedBefore, 0);
                _condition.Values.CopyTo(_conditionBefore, 0);
                _transformer.Embed();
                _embedded.Take();
                _condition.Take();
                if (step > 0)
                {
                    _accumulated += KeptState.RelativeChange(_embeddedBefore, _embedded.Values)
                        + KeptState.RelativeChange(_conditionBefore, _condition.Values);
                }

                var isForced = step == 0 || (_settings.LastStepFull && step == stepCount - 1);
                if (!isForced && _accumulated < _settings.Threshold)
                {
                    _residual.Add(_embedded.Values);
                    return new BaselineStep(0, false);
                }

                _accumulated = 0;
                var blocks = _transformer.RunFirstChunk() + _transformer.RunRest();
                _residual.Keep(_embedded.Values);
                return new BaselineStep(blocks, true);
            }
        }
    }
}

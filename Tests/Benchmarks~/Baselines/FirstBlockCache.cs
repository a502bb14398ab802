using System.Numerics.Tensors;
using SpeCa.Runtime;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>
    /// The first-block cache of ParaAttention and cache-dit at the boundaries that a block model has: the first part of the
    /// trunk always runs, and while what it adds has changed by less than a threshold (relative L1) since the last full
    /// step, what the rest added then is added again.
    /// </summary>
    internal sealed record FirstBlockCache : IBaseline
    {
        /// <summary>The relative change at which a step is computed, 0 (always) to infinity (never).</summary>
        public double Threshold { get; init; }

        /// <inheritdoc/>
        public IBaselineSteps Start(Transformer transformer, IScheduler scheduler)
        {
            if (!(Threshold >= 0))
            {
                throw new InvalidSettingException(nameof(Threshold), Threshold, "Choose 0 or more.");
            }

            return new Steps(Threshold, transformer);
        }

        private sealed class Steps : IBaselineSteps
        {
            private readonly double _threshold;
            private readonly Transformer _transformer;
            private readonly KeptState _embedded;
            private readonly KeptState _first;
            private readonly float[] _added;
            private readonly float[] _addedAtFullStep;
            private readonly Residual _rest;

            public Steps(double threshold, Transformer transformer)
            {
                _threshold = threshold;
                _transformer = transformer;
                var workspace = transformer.Workspace;
                _embedded = new KeptState(workspace.Embedded, transformer.Rows);
                _first = new KeptState(workspace.FirstChunkOut, transformer.Rows);
                _rest = new Residual(workspace.FirstChunkOut, workspace.HiddenOut, transformer.Rows);
                _ = new Residual(workspace.Embedded, workspace.FirstChunkOut, transformer.Rows);
                _added = new float[_first.Values.Length];
                _addedAtFullStep = new float[_first.Values.Length];
            }

            public BaselineStep Advance(int step, int stepCount)
            {
                _transformer.Embed();
                _embedded.Take();
                var blocks = _transformer.RunFirstChunk();
                _first.Take();
                TensorPrimitives.Subtract<float>(_first.Values, _embedded.Values, _added);
                if (step > 0 && KeptState.RelativeChange(_addedAtFullStep, _added) < _threshold)
                {
                    _rest.Add(_first.Values);
                    return new BaselineStep(blocks, false);
                }

                _added.CopyTo(_addedAtFullStep, 0);
                blocks += _transformer.RunRest();
                _rest.Keep(_first.Values);
                return new BaselineStep(blocks, true);
            }
        }
    }
}

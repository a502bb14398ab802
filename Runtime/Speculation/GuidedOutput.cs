using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>Makes one output of the conditional and the unconditional row of a sample.</summary>
    internal sealed class GuidedOutput
    {
        private readonly RowTensor<float> _output;
        private readonly DenoiserOptions _options;
        private readonly float[] _guided;

        public GuidedOutput(RowTensor<float> output, DenoiserOptions options)
        {
            _output = output;
            _options = options;
            _guided = new float[output.RowLength];
        }

        /// <summary>The output for a sample, valid until the next one is asked for.</summary>
        /// <exception cref="NonFiniteOutputException">The model's output is not finite.</exception>
        public ReadOnlySpan<float> Of(int sample, int step)
        {
            var conditional = _output.Rows(sample * _options.RowsPerSample, 1);
            if (_options.IsGuided)
            {
                Guidance.Combine(conditional, _output.Rows((sample * 2) + 1, 1), _options.GuidanceScale, _guided);
            }
            else
            {
                conditional.CopyTo(_guided);
            }

            if (!FiniteValues.AreAll(_guided))
            {
                throw new NonFiniteOutputException(step, sample);
            }

            return _guided;
        }
    }
}

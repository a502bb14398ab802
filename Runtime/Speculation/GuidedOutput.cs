using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Makes one output of the rows of a sample: the conditional one, or the mean of two by a mask, led away from the
    /// unconditional one.
    /// </summary>
    internal sealed class GuidedOutput
    {
        private readonly RowTensor<float> _output;
        private readonly DenoiserOptions _options;
        private readonly float[]?[] _masks;
        private readonly float[] _guided;

        public GuidedOutput(RowTensor<float> output, DenoiserOptions options, ReadOnlySpan<DenoisingSubject> subjects)
        {
            _output = output;
            _options = options;
            _guided = new float[output.RowLength];
            _masks = new float[]?[subjects.Length];
            for (var sample = 0; sample < subjects.Length; sample++)
            {
                _masks[sample] = subjects[sample].Second?.Mask;
            }
        }

        /// <summary>The output for a sample, valid until the next one is asked for.</summary>
        /// <exception cref="NonFiniteOutputException">The model's output is not finite.</exception>
        public ReadOnlySpan<float> Of(int sample, int step) => Of(sample, step, sample);

        /// <summary>The output for a part of a texture, valid until the next one is asked for.</summary>
        /// <param name="sample">The part's place among the rows.</param>
        /// <param name="step">The step of the schedule.</param>
        /// <param name="texture">The texture's number.</param>
        /// <exception cref="NonFiniteOutputException">The model's output is not finite.</exception>
        public ReadOnlySpan<float> Of(int sample, int step, int texture) =>
            IsFinite(sample) ? _guided : throw new NonFiniteOutputException(step, texture);

        /// <summary>Whether the output for a place among the rows is finite; it is the valid one after that.</summary>
        public bool IsFinite(int sample)
        {
            var first = sample * _options.RowsPerSample;
            var conditional = _output.Rows(first, 1);
            if (_masks[sample] is { } mask)
            {
                MaskBlend.Mix(conditional, _output.Rows(first + 1, 1), mask, _guided);
            }
            else
            {
                conditional.CopyTo(_guided);
            }

            if (_options.IsGuided)
            {
                Guidance.Combine(_guided, _output.Rows(first + _options.RowsPerSample - 1, 1), _options.GuidanceScale, _guided);
            }

            return FiniteValues.AreAll(_guided);
        }
    }
}

using System;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>The verification errors of a sub-batch, or the mean in every place where the policy decides for all.</summary>
    internal sealed class BatchErrors
    {
        private readonly BoundaryFeature _feature;
        private readonly float[] _errors;

        public BatchErrors(BoundaryFeature feature, int samples)
        {
            _feature = feature;
            _errors = new float[samples];
        }

        /// <summary>The error in a place of the sub-batch.</summary>
        public float this[int place] => _errors[place];

        /// <summary>Compares the samples' forecasts with what the last block has just computed.</summary>
        public void Measure(IStepPolicy policy, SampleSelection selection, DenoisingSample[] samples)
        {
            var sum = 0f;
            for (var place = 0; place < selection.Count; place++)
            {
                _errors[place] = _feature.Error(policy.Metric, samples[selection[place]], place);
                sum += _errors[place];
            }

            if (policy.DecidesForWholeBatch)
            {
                _errors.AsSpan(0, selection.Count).Fill(sum / selection.Count);
            }
        }
    }
}

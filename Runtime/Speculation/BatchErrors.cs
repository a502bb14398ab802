using System;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>The verification errors of a sub-batch, or the mean in every place where the policy decides for all.</summary>
    internal sealed class BatchErrors
    {
        private readonly IFeatureMemory _features;
        private readonly float[] _errors;

        public BatchErrors(IFeatureMemory features, int samples)
        {
            _features = features;
            _errors = new float[samples];
        }

        /// <summary>The error in a place of the sub-batch.</summary>
        public float this[int place] => _errors[place];

        /// <summary>Compares the samples' forecasts with what the last block has just computed.</summary>
        public void Measure(IStepPolicy policy, SampleSelection selection)
        {
            var errors = _errors.AsSpan(0, selection.Count);
            _features.Measure(policy.Metric, selection, errors);
            if (!policy.DecidesForWholeBatch)
            {
                return;
            }

            var sum = 0f;
            foreach (var error in errors)
            {
                sum += error;
            }

            errors.Fill(sum / selection.Count);
        }
    }
}

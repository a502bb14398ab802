using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>How long steps took in which every texture of the batch was computed in full, as planned.</summary>
    internal sealed class FullStepTimes
    {
        private readonly List<double> _milliseconds = [];
        private int _batch;

        /// <summary>The mean over the largest batches; null where there was no such step.</summary>
        public double? Mean => _milliseconds.Count == 0 ? null : _milliseconds.Average();

        /// <summary>Adds a batch. Smaller batches than the largest are left out: their steps are not comparable.</summary>
        public void Add(GenerationTrace trace)
        {
            if (trace.SampleCount < _batch)
            {
                return;
            }

            if (trace.SampleCount > _batch)
            {
                _batch = trace.SampleCount;
                _milliseconds.Clear();
            }

            _milliseconds.AddRange(
                Enumerable.Range(0, trace.StepCount).Where(step => IsFull(trace, step)).Select(trace.Milliseconds));
        }

        private static bool IsFull(GenerationTrace trace, int step) =>
            Enumerable.Range(0, trace.SampleCount).All(sample => trace[step, sample].Outcome == StepOutcome.Full);
    }
}

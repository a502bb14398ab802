using System.Collections.Generic;
using System.Linq;
using SpeCa.Benchmarks.Training;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>Collects measurements, and sums them up at any time.</summary>
    internal sealed class ComparisonSummary
    {
        private readonly IReadOnlyList<Contender> _contenders;
        private readonly TrainingReference? _training;
        private readonly List<SampleMeasurement> _measurements = new();

        /// <param name="contenders">All contenders, full sampling first.</param>
        /// <param name="training">How the training data looks; null for a model without a reference.</param>
        public ComparisonSummary(IReadOnlyList<Contender> contenders, TrainingReference? training)
        {
            _contenders = contenders;
            _training = training;
        }

        /// <summary>Adds a measurement.</summary>
        public void Add(SampleMeasurement measurement) => _measurements.Add(measurement);

        /// <summary>
        /// One row for every contender that was measured, in the order in which they were named. Where a comparison was
        /// stopped, over the textures that every contender was measured on, as long as there is one.
        /// </summary>
        public IReadOnlyList<ComparisonRow> Rows()
        {
            var subjects = _measurements.GroupBy(measurement => (measurement.Material, measurement.Seed)).ToArray();
            var complete = subjects.Where(subject => subject.Count() == _contenders.Count).ToArray();
            var measured = (complete.Length > 0 ? complete : subjects)
                .SelectMany(subject => subject)
                .ToLookup(measurement => measurement.Contender.Name);
            return _contenders
                .Where(contender => measured.Contains(contender.Name))
                .Select(contender => ComparisonRow.Of(measured[contender.Name].ToArray(), _training))
                .ToArray();
        }
    }
}

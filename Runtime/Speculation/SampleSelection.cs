namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Some samples of a batch, and the place that each has in a sub-batch: gathered into the first rows of a
    /// workspace, or left out of those that were.
    /// </summary>
    internal sealed class SampleSelection
    {
        private readonly int[] _samples;
        private readonly int[] _places;

        public SampleSelection(int capacity)
        {
            _samples = new int[capacity];
            _places = new int[capacity];
        }

        public int Count { get; private set; }

        /// <summary>A sample, by its number among the selected.</summary>
        public int this[int index] => _samples[index];

        /// <summary>All samples of a batch.</summary>
        public static SampleSelection All(int samples)
        {
            var selection = new SampleSelection(samples);
            for (var sample = 0; sample < samples; sample++)
            {
                selection.Add(sample);
            }

            return selection;
        }

        /// <summary>Whether all samples of the batch are selected, each in the place of its number.</summary>
        public bool IsWholeBatchInOrder()
        {
            for (var index = 0; index < Count; index++)
            {
                if (_samples[index] != _places[index])
                {
                    return false;
                }
            }

            return Count == _samples.Length;
        }

        /// <summary>The place of a sample in its sub-batch, by its number among the selected.</summary>
        public int Place(int index) => _places[index];

        public void Clear() => Count = 0;

        /// <summary>Adds a sample in the next place.</summary>
        public void Add(int sample) => Add(sample, Count);

        /// <summary>Adds a sample that has a place.</summary>
        public void Add(int sample, int place)
        {
            _samples[Count] = sample;
            _places[Count++] = place;
        }
    }
}

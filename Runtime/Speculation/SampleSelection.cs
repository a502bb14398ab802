namespace SpeCa.Runtime.Speculation
{
    /// <summary>Some samples of a batch, in order; gathered into the first rows of a workspace they form a sub-batch.</summary>
    internal sealed class SampleSelection
    {
        private readonly int[] _samples;

        public SampleSelection(int capacity) => _samples = new int[capacity];

        public int Count { get; private set; }

        /// <summary>The sample in a place of the sub-batch.</summary>
        public int this[int place] => _samples[place];

        public void Clear() => Count = 0;

        public void Add(int sample) => _samples[Count++] = sample;
    }
}

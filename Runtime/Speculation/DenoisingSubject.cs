namespace SpeCa.Runtime.Speculation
{
    /// <summary>What one sample of a batch shall become.</summary>
    internal readonly struct DenoisingSubject
    {
        public DenoisingSubject(int label, ulong seed)
        {
            Label = label;
            Seed = seed;
        }

        /// <summary>The class label.</summary>
        public int Label { get; }

        /// <summary>The seed of the noise that it is made from.</summary>
        public ulong Seed { get; }
    }
}

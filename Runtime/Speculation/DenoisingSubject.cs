using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>What one sample of a batch shall become.</summary>
    internal readonly struct DenoisingSubject
    {
        public DenoisingSubject(
            int label, ulong seed, ConditioningValues? conditioning = null, ConditioningValues? unconditional = null)
        {
            Label = label;
            Seed = seed;
            Conditioning = conditioning;
            Unconditional = unconditional;
        }

        /// <summary>Precomputed conditioning; null for a model without inputs.</summary>
        public ConditioningValues? Conditioning { get; }

        /// <summary>The same for the unconditional branch of guidance; null without inputs or guidance.</summary>
        public ConditioningValues? Unconditional { get; }

        /// <summary>The class label; 0 for a model without classes.</summary>
        public int Label { get; }

        /// <summary>The seed of the noise that it is made from.</summary>
        public ulong Seed { get; }
    }
}

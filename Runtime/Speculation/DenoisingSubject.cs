using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>What one sample of a batch shall become.</summary>
    internal readonly struct DenoisingSubject
    {
        public DenoisingSubject(
            int label, NoiseSeed seed, ConditioningValues? conditioning = null, ConditioningValues? unconditional = null, SecondCondition? second = null)
        {
            Label = label;
            Seed = seed;
            Conditioning = conditioning;
            Unconditional = unconditional;
            Second = second;
        }

        /// <summary>Precomputed conditioning; null for a model without inputs.</summary>
        public ConditioningValues? Conditioning { get; }

        /// <summary>The same for the unconditional branch of guidance; null without inputs or guidance.</summary>
        public ConditioningValues? Unconditional { get; }

        /// <summary>What it becomes in places; null where it is one thing everywhere.</summary>
        public SecondCondition? Second { get; }

        /// <summary>The class label; 0 for a model without classes.</summary>
        public int Label { get; }

        /// <summary>The seed of the noise that it is made from.</summary>
        public NoiseSeed Seed { get; }

        /// <summary>The same with something else in places.</summary>
        public DenoisingSubject With(SecondCondition second) =>
            new DenoisingSubject(Label, Seed, Conditioning, Unconditional, second);
    }
}

using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>What a sample becomes in places, beside what it becomes elsewhere.</summary>
    internal sealed class SecondCondition
    {
        public SecondCondition(int label, ConditioningValues? conditioning, float[] mask)
        {
            Label = label;
            Conditioning = conditioning;
            Mask = mask;
        }

        /// <summary>The class label; 0 for a model without classes.</summary>
        public int Label { get; }

        /// <summary>Precomputed conditioning; null for a model without inputs.</summary>
        public ConditioningValues? Conditioning { get; }

        /// <summary>Its share of the output, 0..1, [height, width] of the latent.</summary>
        public float[] Mask { get; }
    }
}

using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>The roles that tensors play between the parts of a block model.</summary>
    internal static class BoundaryTensors
    {
        public const string Sample = "sample";
        public const string Timestep = "timestep";
        public const string Label = "label";
        public const string Output = "output";

        /// <summary>Whether a tensor comes from the sampler, not from a part.</summary>
        public static bool IsGiven(string carries) => carries is Sample or Timestep or Label;

        /// <summary>The hidden tensors that go from block to block, in the order in which the verify block writes them.</summary>
        public static IReadOnlyList<TensorDescription> HiddenOf(BlockModelManifest manifest) => manifest.Verify.Outputs;

        /// <summary>The tensors that depend on timestep and label alone, and stay the same through all blocks.</summary>
        public static IReadOnlyList<TensorDescription> ConditionOf(BlockModelManifest manifest) => manifest.Condition.Outputs;

        /// <summary>What the embedding gives beside the hidden tensors, the same for every row and step.</summary>
        public static IReadOnlyList<TensorDescription> ConstantsOf(BlockModelManifest manifest) =>
            manifest.Embedding.Outputs
                .Where(output => manifest.Verify.Outputs.All(hidden => hidden.Carries != output.Carries))
                .ToArray();
    }
}

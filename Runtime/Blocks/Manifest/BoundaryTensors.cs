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
        public const string Latent = "latent";
        public const string Image = "image";
        public const string Noise = "noise";
        public const string Texture = "texture";
        public const string TokenIds = "token_ids";
        public const string TokenMask = "token_mask";

        /// <summary>Whether a name is the sampler's, the decoder's or a tokenizer's own, whatever the model.</summary>
        public static bool IsReserved(string carries) =>
            carries is Sample or Timestep or Label or Output or Latent or Image or TokenIds or TokenMask;

        /// <summary>Whether a tensor comes from the sampler or the request, not from a part.</summary>
        public static bool IsGiven(BlockModelManifest manifest, string carries) =>
            carries is Sample or Timestep or Label || manifest.Conditioning.Inputs.Any(input => input.Name == carries);

        /// <summary>Whether a part reads a tensor.</summary>
        public static bool Reads(PartDescription part, string carries) => part.Inputs.Any(input => input.Carries == carries);

        /// <summary>
        /// What passes from the embedding and the trunk to the last block, in the order in which it reads it: its inputs
        /// for every row that neither the sampler nor a part before the embedding gives.
        /// </summary>
        public static IReadOnlyList<TensorDescription> HiddenInOf(BlockModelManifest manifest)
        {
            var conditions = manifest.Condition.Outputs
                .Concat(manifest.Context?.Outputs ?? Enumerable.Empty<TensorDescription>())
                .Select(output => output.Carries)
                .ToHashSet();
            return manifest.Verify.Inputs
                .Where(input => input.IsPerRow && !IsGiven(manifest, input.Carries) && !conditions.Contains(input.Carries))
                .ToArray();
        }
    }
}

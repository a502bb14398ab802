using System.Collections.Generic;
using System.Linq;
using static SpeCa.Runtime.Blocks.ManifestRule;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// Bounds what a manifest can have allocated at its own size: a few hundred bytes may state tensors that no memory holds.
    /// </summary>
    internal static class SizeValidation
    {
        // 1 GiB and 4 GiB of float32. What one row of the largest image models hands from part to part is about 1 GiB.
        private const long MostValues = 1L << 28;
        private const long MostValuesTogether = 1L << 30;

        /// <exception cref="ManifestException">A tensor, or all together, are larger than any model's.</exception>
        public static void Check(string path, BlockModelManifest manifest)
        {
            var sizes = new Dictionary<string, double>();
            foreach (var part in manifest.Parts.Concat(TextParts(manifest.Text)))
            {
                foreach (var tensor in part.Inputs.Concat(part.Outputs))
                {
                    var values = tensor.Shape.Aggregate(1d, (product, side) => product * SizeOf(manifest.Latent.Resolve(side)));
                    Require(path, values <= MostValues, $"'{part.File}' has '{tensor.Name}' as {tensor.Signature}, {values} values in one row; it can have at most {MostValues}.");
                    sizes[tensor.Carries] = values;
                }
            }

            var together = sizes.Values.Sum();
            Require(path, together <= MostValuesTogether, $"the tensors between the parts have {together} values in one row; they can have at most {MostValuesTogether}.");
        }

        private static IEnumerable<PartDescription> TextParts(TextDescription? text) => text == null
            ? Enumerable.Empty<PartDescription>()
            : text.Encoders.Select(encoder => encoder.Part).Concat(text.Join == null ? Enumerable.Empty<PartDescription>() : new[] { text.Join });

        private static int SizeOf(TensorDimension side) => side.Symbol == TensorDimension.Batch ? 1 : side.Size;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>One input or output of a part.</summary>
    public sealed record TensorDescription
    {
        /// <summary>The tensor's name in the ONNX graph.</summary>
        public string Name { get; init; } = "";

        /// <summary>
        /// The tensor of the model that it carries. An output and the inputs that it feeds have the same. Reserved:
        /// <c>sample</c>, <c>timestep</c>, <c>label</c>, <c>output</c>, <c>latent</c>, <c>image</c>, <c>token_ids</c> and
        /// <c>token_mask</c>, and the names of the conditioning inputs.
        /// </summary>
        public string Carries { get; init; } = "";

        /// <summary>The element type: <c>float32</c> or <c>int64</c>.</summary>
        public string Type { get; init; } = "float32";

        /// <summary>
        /// The shape: numbers, and the names <c>batch</c> (rows), <c>height</c>, <c>width</c> and <c>tokens</c>. Heights and
        /// widths may have a factor, as <c>4*height</c>.
        /// </summary>
        public IReadOnlyList<TensorDimension> Shape { get; init; } = Array.Empty<TensorDimension>();

        /// <summary>Whether every row of a batch has its own values.</summary>
        public bool IsPerRow => Shape.Count > 0 && Shape[0].Symbol == TensorDimension.Batch;

        /// <summary>Type and shape as text, for example <c>float32[batch, tokens, 160]</c>.</summary>
        public string Signature => $"{Type}[{string.Join(", ", Shape)}]";

        /// <summary>The signature that the file must have: with a number of rows in place of <c>batch</c>.</summary>
        internal string SignatureFor(int? batch) =>
            batch is { } rows && IsPerRow
                ? $"{Type}[{string.Join(", ", Shape.Skip(1).Prepend(new TensorDimension(rows)))}]"
                : Signature;

        /// <summary>The same tensor with numbers in place of the sizes of a latent that has only one.</summary>
        internal TensorDescription At(LatentDescription latent) =>
            latent.FixedSize ? this with { Shape = Shape.Select(latent.Resolve).ToArray() } : this;
    }
}

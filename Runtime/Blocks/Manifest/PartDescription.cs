using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>One ONNX file of a block model.</summary>
    public sealed record PartDescription
    {
        /// <summary>
        /// The file's path inside the manifest's folder, with / between folders. It may be a symbolic link, but only to a file
        /// in that folder.
        /// </summary>
        public string File { get; init; } = "";

        /// <summary>The file's SHA-256, 64 hexadecimal digits.</summary>
        public string Sha256 { get; init; } = "";

        /// <summary>The file's ONNX operator set where it is not the model's; null where it is.</summary>
        public int? Opset { get; init; }

        /// <summary>Transformer blocks inside.</summary>
        public int Blocks { get; init; }

        /// <summary>The graph's inputs.</summary>
        public IReadOnlyList<TensorDescription> Inputs { get; init; } = Array.Empty<TensorDescription>();

        /// <summary>The graph's outputs.</summary>
        public IReadOnlyList<TensorDescription> Outputs { get; init; } = Array.Empty<TensorDescription>();
    }
}

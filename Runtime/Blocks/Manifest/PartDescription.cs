using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>One ONNX file of a block model.</summary>
    public sealed record PartDescription
    {
        /// <summary>The file's path relative to the manifest's folder.</summary>
        public string File { get; init; } = "";

        /// <summary>The file's SHA-256, 64 hexadecimal digits.</summary>
        public string Sha256 { get; init; } = "";

        /// <summary>Transformer blocks inside.</summary>
        public int Blocks { get; init; }

        /// <summary>The graph's inputs.</summary>
        public IReadOnlyList<TensorDescription> Inputs { get; init; } = Array.Empty<TensorDescription>();

        /// <summary>The graph's outputs.</summary>
        public IReadOnlyList<TensorDescription> Outputs { get; init; } = Array.Empty<TensorDescription>();
    }
}

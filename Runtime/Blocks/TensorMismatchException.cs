namespace SpeCa.Runtime.Blocks
{
    /// <summary>A tensor of an ONNX file is not what the manifest says.</summary>
    public sealed class TensorMismatchException : BlockModelException
    {
        /// <summary>Makes an error about a tensor.</summary>
        /// <param name="file">The ONNX file.</param>
        /// <param name="tensor">The tensor's name.</param>
        /// <param name="expected">What the manifest says.</param>
        /// <param name="found">What the file has.</param>
        public TensorMismatchException(string file, string tensor, string expected, string found)
            : base(file, $"tensor '{tensor}' should be {expected}, but is {found}. Export the block model again.")
        {
            Tensor = tensor;
            Expected = expected;
            Found = found;
        }

        /// <summary>The tensor's name.</summary>
        public string Tensor { get; }

        /// <summary>What the manifest says.</summary>
        public string Expected { get; }

        /// <summary>What the file has.</summary>
        public string Found { get; }
    }
}

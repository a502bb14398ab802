using System;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>An ONNX file of a block model is missing, damaged, not the one that the manifest names, or not loadable.</summary>
    public sealed class ModelFileException : BlockModelException
    {
        /// <summary>Makes an error about an ONNX file.</summary>
        public ModelFileException(string file, string message, Exception? innerException = null)
            : base(file, message, innerException)
        {
        }
    }
}

namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>ONNX Runtime's native library is missing, too old, or another copy of it is loaded already.</summary>
    public sealed class NativeLibraryException : SpeCaException
    {
        /// <summary>Makes an error about one library.</summary>
        /// <param name="library">The library's file name.</param>
        /// <param name="message">What was expected, what was found and how to fix it.</param>
        public NativeLibraryException(string library, string message)
            : base($"{library}: {message}")
        {
            Library = library;
        }

        /// <summary>The library's file name.</summary>
        public string Library { get; }
    }
}

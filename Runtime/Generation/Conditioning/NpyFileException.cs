using System;

namespace SpeCa.Runtime.Generation
{
    /// <summary>A .npy file cannot be used.</summary>
    public sealed class NpyFileException : SpeCaException
    {
        /// <summary>Makes an error about a file.</summary>
        /// <param name="file">The file.</param>
        /// <param name="message">What is wrong with it and what to do.</param>
        /// <param name="innerException">The cause, if there is one.</param>
        public NpyFileException(string file, string message, Exception? innerException = null)
            : base($"{file}: {message}", innerException!)
        {
            File = file;
        }

        /// <summary>The file.</summary>
        public string File { get; }
    }
}

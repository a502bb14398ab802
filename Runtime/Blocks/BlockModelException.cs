using System;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>A block model cannot be used: the base of all errors about its manifest, files and tensors.</summary>
    public class BlockModelException : SpeCaException
    {
        /// <summary>Makes an error about a file of a block model.</summary>
        /// <param name="file">The file that is at fault.</param>
        /// <param name="message">What was expected, what was found and how to fix it.</param>
        /// <param name="innerException">The cause, if there is one.</param>
        public BlockModelException(string file, string message, Exception? innerException = null)
            : base($"{file}: {message}", innerException!)
        {
            File = file;
        }

        /// <summary>The file that is at fault.</summary>
        public string File { get; }
    }
}

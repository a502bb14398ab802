using System;
using SpeCa.Runtime;

namespace SpeCa.Import
{
    /// <summary>A model cannot be imported: what is at fault in which file, and what to do about it.</summary>
    public sealed class ImportException : SpeCaException
    {
        /// <summary>Makes an error about a file.</summary>
        /// <param name="file">The file that is at fault.</param>
        /// <param name="message">What was found, what is expected and how to fix it.</param>
        /// <param name="innerException">The cause, if there is one.</param>
        public ImportException(string file, string message, Exception? innerException = null)
            : base($"{file}: {message}", innerException!)
        {
            File = file;
        }

        /// <summary>The file that is at fault.</summary>
        public string File { get; }
    }
}

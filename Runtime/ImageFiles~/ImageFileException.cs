using System;
using SpeCa.Runtime;

namespace SpeCa.ImageFiles
{
    /// <summary>An image file cannot be written or read.</summary>
    public sealed class ImageFileException : SpeCaException
    {
        internal ImageFileException(string path, string problem, string fix)
            : base($"{path}: {problem} {fix}")
        {
            Path = path;
        }

        internal ImageFileException(string path, string problem, string fix, Exception cause)
            : base($"{path}: {problem} {fix}", cause)
        {
            Path = path;
        }

        /// <summary>The file or folder at fault.</summary>
        public string Path { get; }
    }
}

using System;

namespace SpeCa.Setup.Packages
{
    /// <summary>A package cannot be got from its source.</summary>
    public sealed class PackageSourceException : LibrarySetupException
    {
        /// <summary>Makes an error about a source.</summary>
        public PackageSourceException(string message, Exception? innerException = null)
            : base(message, innerException)
        {
        }
    }
}

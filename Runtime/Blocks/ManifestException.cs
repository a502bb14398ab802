using System;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>A manifest is missing, is no valid JSON, or has a field that cannot be.</summary>
    public sealed class ManifestException : BlockModelException
    {
        /// <summary>Makes an error about a manifest.</summary>
        public ManifestException(string file, string message, Exception? innerException = null)
            : base(file, message, innerException)
        {
        }
    }
}

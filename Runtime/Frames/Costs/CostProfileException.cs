using System;

namespace SpeCa.Runtime.Frames
{
    /// <summary>A file of measured times is damaged.</summary>
    public sealed class CostProfileException : SpeCaException
    {
        /// <summary>Makes an error.</summary>
        /// <param name="path">The file.</param>
        /// <param name="problem">What is wrong with it.</param>
        /// <param name="cause">The error behind it.</param>
        public CostProfileException(string path, string problem, Exception? cause = null)
            : base($"'{path}': {problem} Delete the file, and the times are measured again.", cause!)
        {
        }
    }
}

using System;

namespace SpeCa.Setup
{
    /// <summary>The libraries cannot be set up; nothing in the project was changed.</summary>
    public class LibrarySetupException : Exception
    {
        /// <summary>Makes an error with a message that names the thing, what was found and the fix.</summary>
        public LibrarySetupException(string message, Exception? innerException = null)
            : base(message, innerException)
        {
        }
    }
}

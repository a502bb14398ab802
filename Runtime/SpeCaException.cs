using System;

namespace SpeCa.Runtime
{
    /// <summary>The base of all errors that this library raises about what it was given.</summary>
    public class SpeCaException : Exception
    {
        /// <summary>Makes an error with a message that names the thing, the value and the fix.</summary>
        public SpeCaException(string message)
            : base(message)
        {
        }

        /// <summary>Makes an error with the error that caused it.</summary>
        public SpeCaException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }
}

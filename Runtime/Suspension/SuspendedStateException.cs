namespace SpeCa.Runtime.Suspension
{
    /// <summary>The state of a suspended texture is damaged, or belongs to something else.</summary>
    public sealed class SuspendedStateException : SpeCaException
    {
        /// <summary>Makes an error.</summary>
        /// <param name="problem">What is wrong and what to do, as the end of a sentence about the state.</param>
        public SuspendedStateException(string problem)
            : base($"The suspended texture cannot be resumed: {problem}")
        {
        }
    }
}

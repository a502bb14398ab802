using SpeCa.Runtime;

namespace SpeCa.Prompts
{
    /// <summary>A text encoder makes values of a prompt that are not finite.</summary>
    public sealed class PromptEncodingException : SpeCaException
    {
        /// <summary>Makes an error about a prompt.</summary>
        /// <param name="prompt">The prompt.</param>
        /// <param name="input">The conditioning input that its values are for.</param>
        public PromptEncodingException(string prompt, string input)
            : base($"The text encoder makes values of '{prompt}' for '{input}' that are not finite. Its precision overflows, as T5's does in half precision, or its weights are damaged: export it in float32.")
        {
            Prompt = prompt;
            Input = input;
        }

        /// <summary>The prompt.</summary>
        public string Prompt { get; }

        /// <summary>The conditioning input.</summary>
        public string Input { get; }
    }
}

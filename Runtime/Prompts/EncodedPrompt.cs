using SpeCa.Runtime.Blocks;

namespace SpeCa.Prompts
{
    /// <summary>A prompt as a model's conditioning.</summary>
    public sealed class EncodedPrompt
    {
        internal EncodedPrompt(string prompt, ConditioningValues values, int leftOut)
        {
            Prompt = prompt;
            Values = values;
            LeftOut = leftOut;
        }

        /// <summary>The prompt.</summary>
        public string Prompt { get; }

        /// <summary>Values for every conditioning input of the model.</summary>
        public ConditioningValues Values { get; }

        /// <summary>
        /// Tokens at the end of the prompt that no encoder read, since it did not fit into the longest; 0 where all were read.
        /// </summary>
        public int LeftOut { get; }
    }
}

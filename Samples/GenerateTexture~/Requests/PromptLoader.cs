using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SpeCa.Prompts;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>
    /// Encodes the prompts of a run. The encoders are gone before the model is loaded: together they may not fit in memory.
    /// </summary>
    internal static class PromptLoader
    {
        private const int ShownLength = 40;

        /// <summary>Gives a plan the encoded prompts.</summary>
        /// <exception cref="BlockModelException">A file of the encoders is missing or damaged.</exception>
        public static GenerationPlan Encode(
            Terminal terminal, GenerateOptions options, GenerationPlan plan, CancellationToken cancellation)
        {
            using var encoder = PromptEncoder.Load(options.ModelFolder, options.ModelOptions);
            var values = new Dictionary<string, ConditioningValues>();
            foreach (var prompt in options.Prompts.Distinct())
            {
                values.Add(prompt, Encode(terminal, encoder, prompt, cancellation));
            }

            var isGuided = plan.Resolved.Settings.GuidanceScale != 1;
            return plan.WithPrompts(
                values, isGuided ? Encode(terminal, encoder, options.NegativePrompt ?? "", cancellation) : null);
        }

        private static ConditioningValues Encode(
            Terminal terminal, PromptEncoder encoder, string prompt, CancellationToken cancellation)
        {
            var encoded = encoder.Encode(prompt, cancellation);
            if (encoded.LeftOut > 0)
            {
                terminal.Warn($"The last {encoded.LeftOut} tokens of '{Beginning(prompt)}' were left out: no text encoder reads as many. Put first what matters most.");
            }

            return encoded.Values;
        }

        private static string Beginning(string prompt) => prompt.Length <= ShownLength ? prompt : $"{prompt[..ShownLength]}...";
    }
}

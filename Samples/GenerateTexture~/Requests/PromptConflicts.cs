using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Refuses prompts that the model cannot read, and options that contradict them.</summary>
    internal static class PromptConflicts
    {
        /// <exception cref="RequestException">They do, or the model needs a prompt and there is none.</exception>
        public static void Check(GenerateOptions options, BlockModelManifest manifest, float guidance)
        {
            if (options.Prompts.Count == 0)
            {
                CheckAbsence(options, manifest);
                return;
            }

            if (manifest.Text == null)
            {
                throw new RequestException($"'{manifest.Name}' has no text encoder. {OtherWays(manifest)}");
            }

            if (options.Prompts.Any(string.IsNullOrWhiteSpace))
            {
                throw new RequestException($"{OptionNames.Prompt} is empty. Say what to make, for example \"mossy cobblestone wall\".");
            }

            var contradiction = options.Materials.Count > 0 ? OptionNames.Material
                : options.Conditions.Count > 0 ? OptionNames.Condition
                : options.Unconditional.Count > 0 ? OptionNames.Unconditional
                : null;
            if (contradiction != null)
            {
                throw new RequestException($"{contradiction} contradicts {OptionNames.Prompt}. Leave one of both out.");
            }

            if (options.NegativePrompt != null && guidance == 1)
            {
                throw new RequestException($"{OptionNames.NegativePrompt} has no effect at a guidance scale of 1. Leave it out, or give another --guidance.");
            }

            CheckFileNames(options.Prompts);
        }

        private static void CheckAbsence(GenerateOptions options, BlockModelManifest manifest)
        {
            if (options.NegativePrompt != null)
            {
                throw new RequestException($"{OptionNames.NegativePrompt} needs a {OptionNames.Prompt}. Give one, or leave it out.");
            }

            var inputs = manifest.Conditioning.Inputs;
            if (inputs.Count > 0 && options.Conditions.Count == 0)
            {
                var names = string.Join(", ", inputs.Select(input => input.Name));
                throw new RequestException(manifest.Text == null
                    ? $"'{manifest.Name}' needs {OptionNames.Condition} for {names}."
                    : $"'{manifest.Name}' is asked in words. Give a {OptionNames.Prompt}, or {OptionNames.Condition} for {names}.");
            }
        }

        private static string OtherWays(BlockModelManifest manifest) =>
            manifest.Conditioning.Inputs.Count > 0 ? $"Import its pipeline with the text encoders exported, or give {OptionNames.Condition}."
            : manifest.Conditioning.Classes.Count > 0 ? $"Choose a {OptionNames.Material}; the command 'materials' lists all."
            : $"Leave out {OptionNames.Prompt}.";

        // Files are named after prompts, and one must not take another's place.
        private static void CheckFileNames(IReadOnlyList<string> prompts)
        {
            var taken = new Dictionary<string, string>();
            foreach (var prompt in prompts.Distinct())
            {
                var name = TextureFileName.For(prompt, seed: 0);
                if (!taken.TryAdd(name, prompt))
                {
                    throw new RequestException($"The files of '{prompt}' and of '{taken[name]}' would have the same names. Make them in two runs, each to a {OptionNames.Out} of its own.");
                }
            }
        }
    }
}

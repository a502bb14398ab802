using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Which seeds and variations every material or prompt is made with.</summary>
    internal static class VariationPlan
    {
        /// <summary>
        /// Consecutive seeds; or one seed with variations towards those after it; or one seed with a sequence to another.
        /// </summary>
        /// <exception cref="RequestException">Options contradict each other, or seeds go beyond the last.</exception>
        public static IReadOnlyList<(ulong Seed, SeedVariation? Variation)> Of(GenerateOptions options)
        {
            Check(options);
            var first = options.FirstSeed;
            if (options.Variation.MorphTarget is { } target)
            {
                return Sequence(options.Variation.Frames ?? VariationOptions.DefaultFrames)
                    .Select(amount => (first, (SeedVariation?)new SeedVariation(target, amount)))
                    .ToArray();
            }

            var numbers = Enumerable.Range(0, options.Count).Select(number => (ulong)number);
            return options.Variation.Amount is { } far
                ? numbers.Select(number => (first, (SeedVariation?)new SeedVariation(first + number + 1, far))).ToArray()
                : numbers.Select(number => (first + number, (SeedVariation?)null)).ToArray();
        }

        private static void Check(GenerateOptions options)
        {
            var variation = options.Variation;
            if (variation.Frames != null && variation.MorphTarget == null)
            {
                throw new RequestException($"{OptionNames.Frames} does nothing without {OptionNames.MorphTo}. Give that too, or leave it out.");
            }

            if (variation.MorphTarget != null && variation.Amount != null)
            {
                throw new RequestException($"{OptionNames.Vary} and {OptionNames.MorphTo} contradict each other. Leave one out.");
            }

            if (variation.MorphTarget != null && options.Count > 1)
            {
                throw new RequestException($"{OptionNames.Count} contradicts {OptionNames.MorphTo}. Say by {OptionNames.Frames} how many textures the sequence has.");
            }

            var steps = (ulong)options.Count - (variation.Amount == null ? 1UL : 0);
            if (variation.MorphTarget == null && ulong.MaxValue - options.FirstSeed < steps)
            {
                throw new RequestException(
                    $"{OptionNames.Seed} {options.FirstSeed} with {OptionNames.Count} {options.Count} goes beyond "
                    + $"the last seed, {ulong.MaxValue}. Choose a smaller {OptionNames.Seed}.");
            }
        }

        private static IEnumerable<float> Sequence(int frames) =>
            Enumerable.Range(0, frames).Select(frame => (float)((double)frame / (frames - 1)));
    }
}

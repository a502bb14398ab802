using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>The textures that a comparison is over.</summary>
    internal static class ComparisonSubjects
    {
        /// <summary>Classes times seeds, seed after seed.</summary>
        /// <param name="manifest">The model.</param>
        /// <param name="seeds">The seeds.</param>
        /// <param name="every">1 takes all classes, 2 every other one.</param>
        /// <exception cref="InvalidSettingException">The model has no classes, or needs more than a class.</exception>
        public static IReadOnlyList<TextureSubject> Of(BlockModelManifest manifest, IReadOnlyList<ulong> seeds, int every)
        {
            var conditioning = manifest.Conditioning;
            if (conditioning.Classes.Count == 0 || conditioning.Inputs.Count > 0 || conditioning.UnconditionalLabel == null)
            {
                throw new InvalidSettingException(
                    "Model",
                    $"'{manifest.Name}'",
                    "A comparison makes textures of classes with guidance: choose a model with classes, an unconditional label and no conditioning inputs.");
            }

            var classes = conditioning.Classes.Where((_, index) => index % every == 0).Select(material => material.Name).ToArray();
            return seeds.SelectMany(seed => classes.Select(name => new TextureSubject(name, seed))).ToArray();
        }
    }
}

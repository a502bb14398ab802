using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>The textures that a calibration makes.</summary>
    internal static class CalibrationSubjects
    {
        // Near the golden ratio, so that the first few of any list lie spread over it.
        private const double Stride = 0.618;

        /// <summary>What is made, each once, without a seed of its own yet.</summary>
        /// <exception cref="InvalidSettingException">A material is unknown.</exception>
        public static IReadOnlyList<TextureSubject> Of(BlockModelManifest manifest, CalibrationOptions options)
        {
            var all = options.Subjects ?? Materials(manifest, options).Select(name => new TextureSubject(name, 0)).ToArray();
            var count = Math.Min(all.Count, options.MaterialLimit ?? all.Count);
            return Enumerable.Range(0, count).Select(index => all[(int)((long)index * all.Count / count)]).ToArray();
        }

        /// <summary>
        /// Subjects times seeds, in an order of which every beginning is spread over both: each subject once, and then each
        /// again with its next seed.
        /// </summary>
        public static IReadOnlyList<TextureSubject> WithSeeds(IReadOnlyList<TextureSubject> subjects, IReadOnlyList<ulong> seeds)
        {
            var order = Spread(subjects.Count);
            return Enumerable.Range(0, seeds.Count)
                .SelectMany(round => order.Select((subject, place) => WithSeed(subjects[subject], seeds[(place + round) % seeds.Count])))
                .ToArray();
        }

        private static string[] Materials(BlockModelManifest manifest, CalibrationOptions options)
        {
            var classes = manifest.Conditioning.Classes;
            if (options.Materials == null)
            {
                return classes.Count == 0 ? new[] { manifest.Name } : classes.Select(material => material.Name).ToArray();
            }

            return options.Materials.Select(name =>
                classes.FirstOrDefault(material => string.Equals(material.Name, name, StringComparison.OrdinalIgnoreCase))?.Name
                ?? throw new InvalidSettingException(
                    nameof(options.Materials), $"'{name}'", $"'{manifest.Name}' knows {string.Join(", ", classes.Select(known => known.Name))}."))
                .Distinct()
                .ToArray();
        }

        private static TextureSubject WithSeed(TextureSubject subject, ulong seed) => subject.Conditioning == null
            ? new TextureSubject(subject.Material ?? subject.Name, seed) { Unconditional = subject.Unconditional }
            : new TextureSubject(subject.Conditioning, subject.Unconditional, seed, subject.Name) { Material = subject.Material };

        private static int[] Spread(int count)
        {
            var stride = Math.Max(1, (int)Math.Round(count * Stride));
            while (GreatestCommonDivisor(stride, count) != 1)
            {
                stride++;
            }

            return Enumerable.Range(0, count).Select(place => (int)((long)place * stride % count)).ToArray();
        }

        private static int GreatestCommonDivisor(int one, int other) => other == 0 ? one : GreatestCommonDivisor(other, one % other);
    }
}

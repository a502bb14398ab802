using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>How a calibration is done. The defaults take some minutes for the default model on a CPU.</summary>
    public sealed record CalibrationOptions
    {
        private const int FewestFullSteps = 4;
        private const int MostSeeds = 1000;
        private const int MostCandidates = 1000;
        private const int MostAttempts = 20;

        /// <summary>The preset's name; see <see cref="QualityPreset.Name"/>.</summary>
        public string Name { get; init; } = "calibrated";

        /// <summary>The preset's description; empty takes the target in words.</summary>
        public string Description { get; init; } = "";

        /// <summary>The materials to make, by name; null for all of the model's.</summary>
        public IReadOnlyList<string>? Materials { get; init; }

        /// <summary>The most materials or subjects, spread over those that there are; null for all.</summary>
        public int? MaterialLimit { get; init; }

        /// <summary>
        /// What to make instead of materials, for models with prompts or other conditioning; null for materials. Their seeds
        /// do not count.
        /// </summary>
        public IReadOnlyList<TextureSubject>? Subjects { get; init; }

        /// <summary>The seeds that the search makes every material with, at least one.</summary>
        public IReadOnlyList<ulong> SearchSeeds { get; init; } = new ulong[] { 301, 302 };

        /// <summary>
        /// The first of the consecutive seeds of the held-out checks; every check takes new ones. None of them may be one of
        /// <see cref="SearchSeeds"/>.
        /// </summary>
        public ulong FirstHeldOutSeed { get; init; } = 8101;

        /// <summary>Seeds of every held-out check, 1 to 1000.</summary>
        public int HeldOutSeeds { get; init; } = 2;

        /// <summary>The most held-out checks, 1 to 20: where one fails, a stricter candidate is checked.</summary>
        public int MaximumAttempts { get; init; } = 3;

        /// <summary>The guidance scale, 0 to 30; null takes the model's usual one and leaves it open in the preset.</summary>
        public float? GuidanceScale { get; init; }

        /// <summary>The sampling method; null takes the model's own and leaves it open in the preset.</summary>
        public SchedulerKind? Scheduler { get; init; }

        /// <summary>Steps of the full sampling that all is measured against, 4 to 1000.</summary>
        public int FullSteps { get; init; } = 50;

        /// <summary>The most candidates to begin with, 4 to 1000; half as many neighbours of the best are tried after that.</summary>
        public int MaximumCandidates { get; init; } = 32;

        /// <summary>
        /// How sure it shall be, going by the search's textures, that the target holds on others like them: the share of
        /// bootstrap resamples that hold it, 0.5 to 0.999. 0.7 lets one of 32 textures fall short, 0.8 none; more is safer and
        /// gives a slower preset.
        /// </summary>
        public double Confidence { get; init; } = 0.7;

        /// <summary>Textures that the search computes together, 1 to 64. Held-out textures are made and timed one by one.</summary>
        public int BatchSize { get; init; } = 4;

        /// <summary>
        /// When the search is to end with what it has; null for never. The held-out check comes on top. With a limit the
        /// result depends on the machine's speed.
        /// </summary>
        public TimeSpan? TimeLimit { get; init; }

        /// <summary>Half the materials and candidates: about a minute, and a wider confidence interval.</summary>
        public static CalibrationOptions Quick { get; } = new CalibrationOptions
        {
            MaterialLimit = 8,
            MaximumCandidates = 16,
            MaximumAttempts = 2,
        };

        /// <summary>Checks the ranges.</summary>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public void Validate()
        {
            new QualityPreset { Name = Name, GuidanceScale = GuidanceScale, Scheduler = Scheduler }.Validate();
            Check(nameof(MaterialLimit), MaterialLimit ?? 1, 1, int.MaxValue);
            Check(nameof(HeldOutSeeds), HeldOutSeeds, 1, MostSeeds);
            Check(nameof(MaximumAttempts), MaximumAttempts, 1, MostAttempts);
            Check(nameof(FullSteps), FullSteps, FewestFullSteps, Schedulers.MaximumSteps);
            Check(nameof(MaximumCandidates), MaximumCandidates, 4, MostCandidates);
            Check(nameof(BatchSize), BatchSize, 1, TextureGenerator.LargestBatch);
            CheckEmpty(nameof(Materials), Materials?.Count);
            CheckEmpty(nameof(Subjects), Subjects?.Count);
            if (Subjects != null && Materials != null)
            {
                throw new InvalidSettingException(nameof(Subjects), "given beside materials", "Give one of the two.");
            }

            if (!(Confidence >= 0.5 && Confidence <= 0.999))
            {
                throw new InvalidSettingException(nameof(Confidence), Confidence, "Choose 0.5 to 0.999.");
            }

            if (TimeLimit is { } limit && limit <= TimeSpan.Zero)
            {
                throw new InvalidSettingException(nameof(TimeLimit), limit, "Choose a time above 0, or null for none.");
            }

            CheckSeeds();
        }

        /// <summary>The seeds of a held-out check.</summary>
        /// <param name="attempt">The check, from 0.</param>
        internal IReadOnlyList<ulong> SeedsOfAttempt(int attempt) => Enumerable
            .Range(attempt * HeldOutSeeds, HeldOutSeeds)
            .Select(index => FirstHeldOutSeed + (ulong)index)
            .ToArray();

        private void CheckSeeds()
        {
            Check(nameof(SearchSeeds), SearchSeeds.Count, 1, MostSeeds);
            if (SearchSeeds.Distinct().Count() < SearchSeeds.Count)
            {
                throw new InvalidSettingException(nameof(SearchSeeds), string.Join(", ", SearchSeeds), "Give every seed once.");
            }

            var count = (ulong)(HeldOutSeeds * MaximumAttempts);
            if (FirstHeldOutSeed > ulong.MaxValue - count || SearchSeeds.Any(seed => seed >= FirstHeldOutSeed && seed - FirstHeldOutSeed < count))
            {
                throw new InvalidSettingException(
                    nameof(FirstHeldOutSeed), FirstHeldOutSeed, $"Choose one with {count} seeds from there on that the search does not use.");
            }
        }

        private static void CheckEmpty(string setting, int? count)
        {
            if (count == 0)
            {
                throw new InvalidSettingException(setting, "empty", "Name at least one, or leave it out.");
            }
        }

        private static void Check(string setting, int value, int lowest, int highest)
        {
            if (value < lowest || value > highest)
            {
                throw new InvalidSettingException(setting, value, highest == int.MaxValue ? $"Choose {lowest} or more." : $"Choose {lowest} to {highest}.");
            }
        }
    }
}

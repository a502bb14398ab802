using System.Collections.Generic;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation.Windows;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The settings that were given by name and so take the place of the preset's; null where not given.</summary>
    internal sealed record SettingOverrides
    {
        /// <summary>Nothing was given.</summary>
        public static SettingOverrides None { get; } = new();

        public int? Steps { get; init; }

        public float? Guidance { get; init; }

        public TextureSize? Size { get; init; }

        public bool? Detail { get; init; }

        /// <summary>How large textures are cut into windows, which no preset says; null for whole ones.</summary>
        public WindowedDenoising? Windows { get; init; } = WindowedDenoising.Automatic;

        public SchedulerKind? Scheduler { get; init; }

        public PolicyKind? Policy { get; init; }

        public float? Tau { get; init; }

        public float? Beta { get; init; }

        public int? Order { get; init; }

        public float? HighestTermShare { get; init; }

        public int? Interval { get; init; }

        public int? MaximumRun { get; init; }

        public int? MaximumRunAtStart { get; init; }

        public int? LastFullSteps { get; init; }

        public int? VerifyEvery { get; init; }

        public int? WarmUp { get; init; }

        /// <summary>The given options that only some policies take, by their names on the command line.</summary>
        public IEnumerable<string> PolicyOptions()
        {
            (string Name, bool IsGiven)[] options =
            [
                (OptionNames.Tau, Tau != null),
                (OptionNames.Beta, Beta != null),
                (OptionNames.Order, Order != null),
                (OptionNames.HighestTermShare, HighestTermShare != null),
                (OptionNames.Interval, Interval != null),
                (OptionNames.MaximumRun, MaximumRun != null),
                (OptionNames.MaximumRunAtStart, MaximumRunAtStart != null),
                (OptionNames.LastFullSteps, LastFullSteps != null),
                (OptionNames.VerifyEvery, VerifyEvery != null),
                (OptionNames.WarmUp, WarmUp != null),
            ];
            foreach (var (name, isGiven) in options)
            {
                if (isGiven)
                {
                    yield return name;
                }
            }
        }
    }
}

using System;
using System.Globalization;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Quality
{
    /// <summary>Settings to be measured, written as <c>tau=0.03,beta=3,order=1,warmup=3,start=2,run=8,last=1,verify=1,steps=50</c>.</summary>
    internal sealed record Candidate(string Name, GenerationSettings Settings)
    {
        public static Candidate Of(QualityPreset preset) => new(preset.Name, preset.ApplyTo(new GenerationSettings()));

        /// <summary>Plain sampling with fewer steps: the rival of all skipping.</summary>
        public static Candidate FewerSteps(int steps) =>
            new($"steps={steps}", new GenerationSettings { Steps = steps });

        public static Candidate Parse(string text)
        {
            var preset = new QualityPreset { Name = text };
            var interval = 0;
            foreach (var assignment in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                var separator = assignment.IndexOf('=', StringComparison.Ordinal);
                var value = float.Parse(assignment[(separator + 1)..], CultureInfo.InvariantCulture);
                switch (assignment[..separator])
                {
                    case "tau": preset = preset with { Tau0 = value }; break;
                    case "beta": preset = preset with { Beta = value }; break;
                    case "order": preset = preset with { Order = (int)value }; break;
                    case "warmup": preset = preset with { WarmUpSteps = (int)value }; break;
                    case "run": preset = preset with { MaximumSpeculativeSteps = (int)value }; break;
                    case "start": preset = preset with { MaximumSpeculativeStepsAtStart = (int)value }; break;
                    case "last": preset = preset with { LastFullSteps = (int)value }; break;
                    case "verify": preset = preset with { VerifyEvery = (int)value }; break;
                    case "correct": preset = preset with { CorrectsTrajectory = value != 0 }; break;
                    case "steps": preset = preset with { Steps = (int)value }; break;
                    case "share": preset = preset with { HighestTermShare = value }; break;
                    case "interval": interval = (int)value; break;
                    default: throw new FormatException($"'{assignment}' is no setting of a candidate.");
                }
            }

            var settings = preset.ApplyTo(new GenerationSettings());
            return interval == 0
                ? new Candidate(text, settings)
                : new Candidate(text, settings with { Policy = new FixedIntervalPolicy(interval, preset.WarmUpSteps) });
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    /// <summary>A trajectory of <c>schedulers.json</c>, which <c>reference_schedulers.py</c> writes.</summary>
    internal sealed record ReferenceTrajectory
    {
        private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

        public required SchedulerKind Scheduler { get; init; }

        public required PredictionType Prediction { get; init; }

        public required NoiseScheduleDescription Schedule { get; init; }

        public required TimestepSpacing Spacing { get; init; }

        public required int Steps { get; init; }

        public required float[] Timesteps { get; init; }

        /// <summary>The latent after every step.</summary>
        public required float[][] Latents { get; init; }

        /// <summary>The estimate of the clean sample at the first step.</summary>
        public required float[] FirstEstimate { get; init; }

        /// <summary>The latent that every trajectory starts from.</summary>
        internal static float[] Start => Document.Value.Start;

        internal static IReadOnlyList<ReferenceTrajectory> All => Document.Value.Cases;

        private static Lazy<Recording> Document { get; } = new(Load);

        internal IScheduler CreateScheduler()
        {
            return Schedulers.Create(Scheduler, Schedule, Prediction, Spacing, Steps);
        }

        /// <summary>The stand-in for a network that the recording was made with.</summary>
        internal void RunModel(ReadOnlySpan<float> latent, float timestep, Span<float> output)
        {
            double span = Schedule.Kind == NoiseScheduleKind.Flow ? Schedule.TimestepScale : Schedule.TrainingTimesteps;
            for (int i = 0; i < latent.Length; i++)
            {
                output[i] = (float)((Math.Tanh(latent[i] + 0.3) * (0.5 + (0.5 * timestep / span))) - 0.2);
            }
        }

        public override string ToString()
        {
            return $"{Scheduler} {Prediction} {Schedule.Kind} shift {Schedule.Shift} {Spacing} {Steps} steps";
        }

        private static Recording Load()
        {
            using Stream stream = typeof(ReferenceTrajectory).Assembly
                .GetManifestResourceStream("SpeCa.Tests.Diffusion.schedulers.json")!;
            return JsonSerializer.Deserialize<Recording>(stream, Options)!;
        }

        private sealed record Recording(float[] Start, ReferenceTrajectory[] Cases);
    }
}

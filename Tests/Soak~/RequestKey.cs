using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Soak
{
    /// <summary>Which texture: equal keys are to give equal textures, bit for bit, however they came about.</summary>
    /// <param name="Material">The material's number.</param>
    /// <param name="Seed">The texture's seed.</param>
    /// <param name="Steps">Denoising steps.</param>
    /// <param name="Threshold">The acceptance threshold in thousandths; 0 for full steps.</param>
    /// <param name="IsGuided">Whether there are two rows.</param>
    /// <param name="IsSecondOrder">Whether DPM-Solver++ is taken, and not Euler.</param>
    internal readonly record struct RequestKey(int Material, ulong Seed, int Steps, int Threshold, bool IsGuided, bool IsSecondOrder)
    {
        private static readonly int[] _steps = [4, 7, 12];
        private static readonly int[] _thresholds = [0, 50, 500];

        /// <summary>One of 864 at random.</summary>
        public static RequestKey Random(Random random) => new(
            random.Next(3),
            (ulong)random.Next(8),
            _steps[random.Next(_steps.Length)],
            _thresholds[random.Next(_thresholds.Length)],
            random.Next(2) == 0,
            random.Next(2) == 0);

        /// <summary>What it asks for.</summary>
        public TextureSubject SubjectOf(BlockModelManifest manifest) =>
            new(manifest.Conditioning.Classes[Material % manifest.Conditioning.Classes.Count].Name, Seed);

        /// <summary>How it is made.</summary>
        public GenerationSettings Settings => new()
        {
            Steps = Steps,
            GuidanceScale = IsGuided ? 2 : 1,
            Scheduler = IsSecondOrder ? SchedulerKind.DpmSolverPlusPlus2M : SchedulerKind.EulerFlow,
            Policy = Threshold == 0
                ? AlwaysFullPolicy.Instance
                : new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(Threshold / 1000f, 1), WarmUpSteps = 2 },
        };
    }
}

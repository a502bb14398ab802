using System;
using System.IO;
using System.Linq;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Parts
{
    /// <summary>
    /// What it takes to keep hidden tensors in host memory, and what in the provider's, where small graphs forecast and
    /// compare: on the CPU both are the same memory, so the difference is that of the graphs alone.
    /// </summary>
    internal static class PlacementTimes
    {
        private const int Steps = 26;
        private const int WarmUpSteps = 2;

        public static void Print(string folder, int[] samples, int rounds, TextWriter output)
        {
            using var host = Load(folder, SpeculationPlacement.Host);
            using var device = Load(folder, SpeculationPlacement.Device);
            foreach (var count in samples)
            {
                output.WriteLine($"{count} guided textures, median ms of {Steps} steps{"host",14}{"device",14}{"of it",9}");
                Print("all full", AlwaysFullPolicy.Instance);
                Print("all others verified", Speculative(verifyEvery: 1));
                Print("every other verified", Speculative(verifyEvery: 2));
                Print("some rejected", Speculative(verifyEvery: 1) with { AcceptanceThreshold = new AcceptanceThreshold(0.02f, 1) });

                void Print(string name, IStepPolicy policy)
                {
                    var medians = SideBySide.Medians(rounds, Generate(host, policy, count), Generate(device, policy, count));
                    output.WriteLine($"  {name,-36}{medians[0],14:F1}{medians[1],14:F1}{medians[1] / medians[0],9:F3}");
                }
            }
        }

        private static BlockModel Load(string folder, SpeculationPlacement placement) =>
            BlockModel.Load(folder, new BlockModelOptions { Threads = 1, SpeculationPlacement = placement });

        private static SpeCaPolicy Speculative(int verifyEvery) => new()
        {
            AcceptanceThreshold = new AcceptanceThreshold(float.PositiveInfinity, 1),
            WarmUpSteps = WarmUpSteps,
            MaximumSpeculativeSteps = Steps,
            VerifyEvery = verifyEvery,
        };

        private static Action Generate(BlockModel model, IStepPolicy policy, int count)
        {
            var settings = new GenerationSettings { Steps = Steps, Policy = policy };
            var classes = model.Manifest.Conditioning.Classes;
            var subjects = Enumerable.Range(0, count)
                .Select(index => new TextureSubject(classes[index % classes.Count].Name, (ulong)index))
                .ToArray();
            return () =>
            {
                using var generator = new TextureGenerator(model);
                generator.Generate(subjects, settings);
            };
        }
    }
}

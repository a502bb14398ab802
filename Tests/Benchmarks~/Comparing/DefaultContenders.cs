using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SpeCa.Runtime.Presets;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>
    /// What is compared where nothing else is asked for. Rivals' settings are round numbers over the range in which they
    /// are used, none chosen for a model; of SpeCa, the model's presets, and what lies between and beyond them.
    /// </summary>
    internal static class DefaultContenders
    {
        private static readonly int[] _fewerSteps = [25, 17, 12, 8, 6];
        private static readonly string[] _schedulers = ["euler", "dpm"];

        /// <summary>All contenders.</summary>
        public static IReadOnlyList<string> For(PresetCatalog presets)
        {
            var speculative = presets.Presets.Where(preset => preset.Tau0 != null).ToArray();
            return
            [
                .. speculative.Select(preset => $"preset:{preset.Name}"),
                .. Sweep(speculative),
                .. _schedulers.SelectMany(Plain),
                .. speculative.SelectMany(preset => OnFewerSteps(preset, isFinest: preset == speculative[0])),
                "released:tau=0.1,beta=0.01,floor=0.01,least=2,most=5",
                "released:tau=0.3,beta=0.05,floor=0.01,least=3,most=8",
                "released:tau=0.1,beta=0.01,floor=0.01,least=2,most=5,order=1",
                "released:tau=0.3,beta=0.05,floor=0.01,least=3,most=8,order=1",
                .. Each("fora:interval=", 2, 3, 4, 6, 8),
                .. Each("taylor:order=1,interval=", 2, 3, 4, 5, 6, 8),
                .. Each("taylor:order=2,interval=", 2, 3, 4, 5, 6),
                .. Each("foca:interval=", 2, 3, 4, 5, 6, 8),
                .. Each("teacache:threshold=", 0.1, 0.15, 0.2, 0.3, 0.5, 0.8),
                .. Each("first-block:threshold=", 0.05, 0.1, 0.15, 0.2, 0.3, 0.5),
            ];
        }

        /// <summary>A few of them, about one of every method.</summary>
        public static IReadOnlyList<string> Quick(PresetCatalog presets) =>
        [
            .. presets.Presets.Where(preset => preset.Tau0 != null).Select(preset => $"preset:{preset.Name}"),
            "full:steps=17,scheduler=euler",
            "full:steps=10,scheduler=euler",
            "full:steps=17,scheduler=dpm",
            "released:tau=0.3,beta=0.05,floor=0.01,least=3,most=8,order=1",
            "fora:interval=4",
            "taylor:order=1,interval=4",
            "taylor:order=2,interval=3",
            "foca:interval=4",
            "teacache:threshold=0.3",
            "first-block:threshold=0.1",
        ];

        private static IEnumerable<string> Plain(string scheduler) =>
            Each("full:steps=", scheduler == "dpm" ? [50, .. _fewerSteps.Select(steps => (double)steps)] : [.. _fewerSteps])
                .Select(text => $"{text},scheduler={scheduler}");

        // A run that is as long in time is shorter in steps, where there are fewer of them.
        private static IEnumerable<string> OnFewerSteps(QualityPreset preset, bool isFinest) =>
            from scheduler in isFinest ? _schedulers[..1] : _schedulers
            from steps in scheduler == "dpm" ? _fewerSteps.Prepend(preset.Steps).Distinct() : _fewerSteps
            where steps < preset.Steps || (steps == preset.Steps && scheduler == "dpm")
            let run = Scaled(preset.MaximumSpeculativeSteps, steps, preset.Steps)
            let verify = Scaled(preset.VerifyEvery, steps, preset.Steps)
            select $"preset:{preset.Name},steps={steps},scheduler={scheduler},run={run},verify={verify}";

        private static int Scaled(int count, int steps, int presetSteps) =>
            Math.Max(1, (int)Math.Round((double)count * steps / presetSteps, MidpointRounding.AwayFromZero));

        // Thresholds beside every preset, and the geometric mean of neighbouring presets.
        private static IEnumerable<string> Sweep(QualityPreset[] presets)
        {
            if (presets.Length == 0)
            {
                foreach (var name in Each("speca:beta=5,run=4,verify=2,tau=", 0.003, 0.006, 0.012, 0.025, 0.05))
                {
                    yield return name;
                }

                yield break;
            }

            foreach (var preset in presets)
            {
                foreach (var factor in new[] { 0.5, 2 })
                {
                    yield return Invariant($"preset:{preset.Name},tau={preset.Tau0 * factor:0.######}");
                }
            }

            foreach (var (first, second) in presets.Zip(presets.Skip(1)))
            {
                yield return Invariant(
                    $"preset:{first.Name},steps={Rounded(first.Steps, second.Steps)},tau={Middle(first.Tau0!.Value, second.Tau0!.Value):0.######},beta={Middle(first.Beta, second.Beta):0.###},run={Rounded(first.MaximumSpeculativeSteps, second.MaximumSpeculativeSteps)},verify={Rounded(first.VerifyEvery, second.VerifyEvery)}");
            }

            var (safest, fastest) = (presets[0], presets[^1]);
            yield return Invariant($"preset:{safest.Name},tau={safest.Tau0 * 0.25:0.######},run=1,verify=1");
            yield return Invariant(
                $"preset:{fastest.Name},tau={fastest.Tau0 * 4:0.######},run={fastest.MaximumSpeculativeSteps + 3}");
        }

        private static double Middle(double first, double second) => Math.Sqrt(first * second);

        private static int Rounded(int first, int second) => (int)Math.Round(Middle(first, second));

        private static IEnumerable<string> Each(string start, params double[] values) =>
            values.Select(value => start + value.ToString(CultureInfo.InvariantCulture));

        private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
    }
}

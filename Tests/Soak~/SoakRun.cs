using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Soak
{
    /// <summary>Round after round until the time is up, and a report.</summary>
    internal sealed class SoakRun(SoakOptions options, TextWriter report)
    {
        private const int RoundsPerEmbeddedTexture = 200;
        private const int Samples = 40;

        private readonly TextureLedger _ledger = new();
        private readonly ResourceWatch _watch = new();

        /// <summary>Runs.</summary>
        /// <returns>Whether everything held.</returns>
        public bool Run()
        {
            var watch = Stopwatch.StartNew();
            var rounds = 0;
            for (; watch.Elapsed < options.Duration; rounds++)
            {
                Play(new Random(unchecked((options.Seed * 1_000_003) + rounds)), rounds);
                if (watch.Elapsed >= (_watch.Samples + 1) * options.Duration / Samples)
                {
                    Say($"{watch.Elapsed:hh\\:mm\\:ss}  {_ledger.Textures,8} textures  {Describe(_watch.Take())}");
                }
            }

            _watch.Take();
            return Conclude(rounds, watch.Elapsed);
        }

        private void Play(Random random, int round)
        {
            var faults = new RoundFaults(random);
            using var model = BlockModel.Load(Path.Combine(AppContext.BaseDirectory, "TinyModel"), faults.Options, faults.Device);
            if (random.Next(3) == 0)
            {
                new GeneratorRound(model, faults, _ledger, random.Next()).Run();
            }
            else
            {
                new QueueRound(model, faults, _ledger, random.Next()).Run();
            }

            model.Dispose();
            if (model.NativeHandleCount != 0)
            {
                _ledger.Violate("a model that held native objects after all was disposed");
            }

            if (round % RoundsPerEmbeddedTexture == 0)
            {
                EmbeddedModelRound.Run(_ledger, random);
            }
        }

        private bool Conclude(int rounds, TimeSpan elapsed)
        {
            foreach (var grown in _watch.Judge())
            {
                _ledger.Violate(grown);
            }

            Say("");
            Say($"{rounds} rounds in {elapsed.TotalMinutes:0.0} minutes, seed {options.Seed}: {_ledger.Textures} textures of {_ledger.Keys} keys");
            foreach (var (name, count) in _ledger.Outcomes)
            {
                Say($"{count,8}  {name}");
            }

            var growth = _watch.Growth;
            Say($"Held at the end: {Describe(_watch.Last)}");
            Say($"Growth from the second quarter to the last: managed {growth.ManagedMiB:+0.0;-0.0;0} MiB, resident {growth.ResidentMiB:+0.0;-0.0;0} MiB, handles {growth.Handles:+0;-0;0}, threads {growth.Threads:+0;-0;0}");
            foreach (var (name, count) in _ledger.Violations)
            {
                Say($"VIOLATED {count} times: {name}");
            }

            Say(_ledger.Violations.Length == 0 ? "Everything held." : "Not everything held.");
            return _ledger.Violations.Length == 0;
        }

        private static string Describe(ResourceSample sample) => string.Create(
            CultureInfo.InvariantCulture,
            $"managed {sample.ManagedMiB:0.0} MiB, resident {sample.ResidentMiB:0.0} MiB, {sample.Handles} handles, {sample.Threads} threads");

        private void Say(string line) => report.WriteLine(line);
    }
}

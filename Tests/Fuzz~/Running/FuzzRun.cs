using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using SpeCa.Fuzz.Coverage;
using SpeCa.Fuzz.Targets;

namespace SpeCa.Fuzz.Running
{
    /// <summary>Tries inputs on all parsers in turn for a time, and saves those that one did not take as it should.</summary>
    internal sealed class FuzzRun(IReadOnlyList<FuzzTarget> targets, EdgeMap edges, int seed, string folder)
    {
        /// <summary>The input that was tried last, for the case that it ended the process.</summary>
        public const string LastInput = "last-input.bin";

        // Enough that taking turns costs nothing, and little enough that all come up within seconds.
        private static readonly TimeSpan _turn = TimeSpan.FromSeconds(0.3);

        private readonly Dictionary<string, FuzzFault> _faults = [];

        /// <summary>Runs until the time is over.</summary>
        /// <returns>How many different faults were found.</returns>
        public int For(TimeSpan time, TextWriter log)
        {
            Directory.CreateDirectory(folder);
            var corpora = targets.Select((target, index) => new Corpus(target, edges, new Random(seed + index))).ToArray();
            var start = Stopwatch.GetTimestamp();
            using var last = new FileStream(Path.Combine(folder, LastInput), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                foreach (var corpus in corpora)
                {
                    for (var turn = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(turn) < _turn;)
                    {
                        Note(corpus.Advance(bytes => Announce(last, bytes)), log);
                    }
                }
            }

            foreach (var corpus in corpora)
            {
                log.WriteLine(FormattableString.Invariant($"{corpus.Target.Name,-16} {corpus.Tried,10} inputs, {corpus.Count,6} kept"));
            }

            log.WriteLine(FormattableString.Invariant($"{corpora.Sum(corpus => corpus.Tried)} inputs, {_faults.Count} faults, seed {seed}"));
            return _faults.Count;
        }

        private static void Announce(FileStream last, byte[] input)
        {
            last.Position = 0;
            last.SetLength(input.Length);
            last.Write(input);
            last.Flush();
        }

        private void Note(FuzzFault? fault, TextWriter log)
        {
            if (fault == null || !_faults.TryAdd($"{fault.Target} {fault.Kind}", fault))
            {
                return;
            }

            var name = Path.Combine(folder, $"{fault.Target}-{Convert.ToHexStringLower(SHA256.HashData(fault.Input))[..16]}");
            File.WriteAllBytes(name + ".bin", fault.Input);
            File.WriteAllText(name + ".txt", fault.Problem);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}.bin: {fault.Problem}"));
        }
    }
}

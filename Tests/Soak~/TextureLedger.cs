using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Threading;

namespace SpeCa.Soak
{
    /// <summary>What became of every request: the textures' hashes by key, and what was counted. For any thread.</summary>
    internal sealed class TextureLedger
    {
        private readonly ConcurrentDictionary<RequestKey, string> _hashes = new();
        private readonly ConcurrentDictionary<string, int> _outcomes = new();
        private readonly ConcurrentDictionary<string, int> _violations = new();
        private int _textures;

        /// <summary>Textures that were made.</summary>
        public int Textures => Volatile.Read(ref _textures);

        /// <summary>Different keys among them.</summary>
        public int Keys => _hashes.Count;

        /// <summary>What was counted beside them, and how often.</summary>
        public (string Name, int Count)[] Outcomes => Sorted(_outcomes);

        /// <summary>What did not hold, and how often.</summary>
        public (string Name, int Count)[] Violations => Sorted(_violations);

        /// <summary>Enters a texture; another one of the same key is a violation.</summary>
        public void Enter(in RequestKey key, ReadOnlySpan<float> sample)
        {
            Interlocked.Increment(ref _textures);
            var hash = Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(sample)));
            if (_hashes.GetOrAdd(key, hash) != hash)
            {
                Violate($"another texture than before for {key}");
            }
        }

        /// <summary>Counts something that may happen.</summary>
        public void Count(string outcome, int times = 1) => _outcomes.AddOrUpdate(outcome, times, (_, count) => count + times);

        /// <summary>Enters something that must not happen.</summary>
        public void Violate(string what) => _violations.AddOrUpdate(what, 1, (_, count) => count + 1);

        private static (string, int)[] Sorted(ConcurrentDictionary<string, int> counts) =>
            [.. counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value))];
    }
}

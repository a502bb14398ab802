using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Soak
{
    /// <summary>Whether what the process holds stays what it was: the last quarter of the run against the second.</summary>
    internal sealed class ResourceWatch
    {
        /// <summary>Growth that is none, MiB of managed memory: the hashes of textures alone take some.</summary>
        public const double ManagedMiB = 4;

        /// <summary>Growth that is none, MiB of resident memory: heaps of three allocators settle over minutes.</summary>
        public const double ResidentMiB = 48;

        /// <summary>Growth that is none, handles and threads.</summary>
        public const int Count = 12;

        private readonly List<ResourceSample> _samples = [];

        /// <summary>Growth from the second quarter to the last.</summary>
        public ResourceSample Growth => new(
            Growing(sample => sample.ManagedMiB),
            Growing(sample => sample.ResidentMiB),
            (int)Growing(sample => sample.Handles),
            (int)Growing(sample => sample.Threads));

        /// <summary>What was held at the end.</summary>
        public ResourceSample Last => _samples[^1];

        /// <summary>Samples taken.</summary>
        public int Samples => _samples.Count;

        /// <summary>Takes a sample.</summary>
        public ResourceSample Take()
        {
            _samples.Add(ResourceSample.Take());
            return Last;
        }

        /// <summary>What has grown too much.</summary>
        public IEnumerable<string> Judge()
        {
            if (_samples.Count < 8)
            {
                yield break;
            }

            var growth = Growth;
            if (growth.ManagedMiB > ManagedMiB)
            {
                yield return $"managed memory grew by {growth.ManagedMiB:0.0} MiB";
            }

            if (growth.ResidentMiB > ResidentMiB)
            {
                yield return $"resident memory grew by {growth.ResidentMiB:0.0} MiB";
            }

            if (growth.Handles > Count)
            {
                yield return $"{growth.Handles} more handles";
            }

            if (growth.Threads > Count)
            {
                yield return $"{growth.Threads} more threads";
            }
        }

        private double Growing(Func<ResourceSample, double> value)
        {
            var quarter = _samples.Count / 4;
            return quarter == 0 ? 0 : Median(_samples.Skip(_samples.Count - quarter)) - Median(_samples.Skip(quarter).Take(quarter));

            double Median(IEnumerable<ResourceSample> samples)
            {
                var sorted = samples.Select(value).Order().ToArray();
                return sorted[sorted.Length / 2];
            }
        }
    }
}

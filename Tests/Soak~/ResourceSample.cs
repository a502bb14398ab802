using System;
using System.Diagnostics;
using System.IO;

namespace SpeCa.Soak
{
    /// <summary>What the process holds at a moment, after all that is garbage was collected.</summary>
    /// <param name="ManagedMiB">Managed memory.</param>
    /// <param name="ResidentMiB">Resident memory.</param>
    /// <param name="Handles">Handles; on Linux, open file descriptors.</param>
    /// <param name="Threads">Threads.</param>
    internal sealed record ResourceSample(double ManagedMiB, double ResidentMiB, int Handles, int Threads)
    {
        private const string Descriptors = "/proc/self/fd";

        /// <summary>Takes a sample.</summary>
        public static ResourceSample Take()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var managed = GC.GetTotalMemory(forceFullCollection: true);
            using var process = Process.GetCurrentProcess();
            return new ResourceSample(
                MiB(managed),
                MiB(process.WorkingSet64),
                Directory.Exists(Descriptors) ? Directory.GetFileSystemEntries(Descriptors).Length : process.HandleCount,
                process.Threads.Count);
        }

        private static double MiB(long bytes) => bytes / 1024.0 / 1024.0;
    }
}

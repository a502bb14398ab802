using System;
using System.Diagnostics;
using SpeCa.Fuzz.Targets;

namespace SpeCa.Fuzz.Running
{
    /// <summary>Gives a parser an input, and looks at what it throws, allocates and how long it takes.</summary>
    internal static class InputCheck
    {
        /// <summary>Long enough for a machine that does much else, and far too long for a file of 64 KiB.</summary>
        private static readonly TimeSpan _longest = TimeSpan.FromSeconds(10);

        /// <returns>What is wrong; null where nothing is.</returns>
        public static FuzzFault? Run(FuzzTarget target, byte[] input)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            try
            {
                target.Read(input);
            }
#pragma warning disable CA1031 // Whatever is not the library's own error is what is looked for.
            catch (Exception error)
#pragma warning restore CA1031
            {
                return new FuzzFault(target.Name, input, error.ToString());
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > target.Allowed(input.Length))
            {
                return new FuzzFault(target.Name, input, $"Too much memory: {allocated} bytes for {input.Length}, more than {target.Allowed(input.Length)}.");
            }

            var elapsed = Stopwatch.GetElapsedTime(start);
            return elapsed > _longest ? new FuzzFault(target.Name, input, $"Too slow: {elapsed} for {input.Length} bytes.") : null;
        }
    }
}

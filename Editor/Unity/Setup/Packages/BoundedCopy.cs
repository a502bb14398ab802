using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace SpeCa.Setup.Packages
{
    /// <summary>Copies streams of unknown length, up to a limit.</summary>
    internal static class BoundedCopy
    {
        private const int BufferSize = 1 << 16;

        /// <summary>Copies to the end.</summary>
        /// <param name="from">What is read.</param>
        /// <param name="to">What is written.</param>
        /// <param name="limit">The most bytes that are allowed.</param>
        /// <param name="copied">Told the bytes copied so far; null for none.</param>
        /// <param name="cancellation">Stops it.</param>
        /// <returns>Whether the end came within the limit.</returns>
        public static async Task<bool> RunAsync(
            Stream from, Stream to, long limit, IProgress<long>? copied, CancellationToken cancellation)
        {
            var buffer = new byte[BufferSize];
            long total = 0;
            while (true)
            {
                int count = await from.ReadAsync(buffer.AsMemory(), cancellation).ConfigureAwait(false);
                if (count == 0)
                {
                    return true;
                }

                total += count;
                if (total > limit)
                {
                    return false;
                }

                await to.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
                copied?.Report(total);
            }
        }
    }
}

using System;
using System.IO;

namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>The libraries of a Linux process, read from its memory map.</summary>
    internal sealed class LinuxModules : INativeModules
    {
        private const string MapFile = "/proc/self/maps";

        /// <inheritdoc/>
        public string? FindLoaded(string fileName)
        {
            try
            {
                return MemoryMap.FindFile(File.ReadLines(MapFile), fileName);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Only the report needs it; a hardened system may hide it.
                return null;
            }
        }

        /// <inheritdoc/>
        public void Load(string path) =>
            throw new NotSupportedException("Linux finds the library beside the program; nothing is loaded before it is used.");
    }
}

using System;
using System.Collections.Generic;
using System.IO;

namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>Reads the memory map of a process in the form of <c>/proc/PID/maps</c>.</summary>
    internal static class MemoryMap
    {
        // Address, permissions, offset, device and inode stand before the path.
        private const int ColumnsBeforePath = 5;
        private const string Deleted = " (deleted)";

        /// <summary>The path of a mapped file with this name, or with this name and a version behind it; null where none is.</summary>
        public static string? FindFile(IEnumerable<string> lines, string fileName)
        {
            foreach (var line in lines)
            {
                var path = PathIn(line);
                if (path == null)
                {
                    continue;
                }

                var name = Path.GetFileName(path);
                if (name == fileName || name.StartsWith(fileName + ".", StringComparison.Ordinal))
                {
                    return path;
                }
            }

            return null;
        }

        private static string? PathIn(string line)
        {
            var place = 0;
            for (var column = 0; column < ColumnsBeforePath; column++)
            {
                place = line.IndexOf(' ', place);
                if (place < 0)
                {
                    return null;
                }

                while (place < line.Length && line[place] == ' ')
                {
                    place++;
                }
            }

            if (place >= line.Length || line[place] != '/')
            {
                return null;
            }

            var path = line.Substring(place);
            return path.EndsWith(Deleted, StringComparison.Ordinal) ? path.Substring(0, path.Length - Deleted.Length) : path;
        }
    }
}

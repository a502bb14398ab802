using System;
using System.Collections.Generic;
using System.IO;

namespace SpeCa.Runtime
{
    /// <summary>Follows symbolic links and junctions to where they end.</summary>
    internal static class LinkedPath
    {
        /// <summary>Bytes of the file that a path leads to; of a link alone, most systems tell the length of its target's name.</summary>
        /// <exception cref="IOException">There is no such file.</exception>
        public static long LengthOf(string path) => new FileInfo(Final(Path.GetFullPath(path)) ?? path).Length;

#if NET6_0_OR_GREATER
        // What Linux allows itself.
        private const int MostLinks = 40;

        /// <summary>Whether a file, or what links on the way to it lead to, lies in a folder. The folder may itself be a link.</summary>
        /// <param name="folder">The folder.</param>
        /// <param name="name">The file's path from there.</param>
        public static bool StaysInside(string folder, string name)
        {
            var inside = Final(Path.GetFullPath(folder));
            var file = inside == null ? null : Final(Path.Combine(inside, name));
            return file != null && file.StartsWith(Path.TrimEndingDirectorySeparator(inside!) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }

        /// <summary>The path without links; null where they go in circles.</summary>
        public static string? Final(string path)
        {
            var current = Path.GetPathRoot(path)!;
            var left = new Stack<string>();
            Push(left, path.Substring(current.Length));
            for (var links = 0; left.Count > 0;)
            {
                var name = left.Pop();
                if (name == "..")
                {
                    current = Path.GetDirectoryName(current) ?? current;
                    continue;
                }

                var next = Path.Combine(current, name);
                if (TargetOf(next) is not { } target)
                {
                    current = next;
                    continue;
                }

                if (++links > MostLinks)
                {
                    return null;
                }

                if (Path.IsPathRooted(target))
                {
                    current = Path.GetPathRoot(Path.GetFullPath(target))!;
                    target = Path.GetFullPath(target).Substring(current.Length);
                }

                Push(left, target);
            }

            return current;
        }

        private static string? TargetOf(string path)
        {
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            return info.LinkTarget;
        }

        private static void Push(Stack<string> left, string path)
        {
            var names = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
            for (var at = names.Length - 1; at >= 0; at--)
            {
                if (names[at].Length > 0 && names[at] != ".")
                {
                    left.Push(names[at]);
                }
            }
        }
#else
        /// <summary>
        /// Whether no part of the way from a folder to a file is a link: .NET Standard cannot tell where one leads. The folder
        /// may itself be a link.
        /// </summary>
        /// <param name="folder">The folder.</param>
        /// <param name="name">The file's path from there.</param>
        public static bool StaysInside(string folder, string name)
        {
            var path = folder;
            foreach (var part in name.Split('/'))
            {
                path = Path.Combine(path, part);
                if (IsLink(path))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The path itself, which has no links where <see cref="StaysInside"/> says so.</summary>
        public static string? Final(string path) => path;

        private static bool IsLink(string path)
        {
            try
            {
                return (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                // What is not there, or may not be read, is refused when it is opened.
                return false;
            }
        }
#endif
    }
}

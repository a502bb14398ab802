using System;
using System.IO;
using System.Text;

namespace SpeCa.Setup.Project
{
    /// <summary>Looks into binary files.</summary>
    internal static class FileContent
    {
        /// <summary>Whether the bytes of an ASCII text are in a file.</summary>
        public static bool Mentions(string path, string text) =>
            File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
    }
}

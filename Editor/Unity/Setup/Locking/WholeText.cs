using System;
using System.IO;

namespace SpeCa.Setup.Locking
{
    /// <summary>Writes text files so that a reader finds either the old content or the new one.</summary>
    internal static class WholeText
    {
        /// <summary>Writes under a temporary name in the same folder, then renames over the target.</summary>
        /// <exception cref="IOException">It cannot be written; the target is as it was.</exception>
        /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
        public static void Write(string path, string text)
        {
            string folder = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(folder);
            string temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
            try
            {
                File.WriteAllText(temporary, text);
                if (File.Exists(path))
                {
                    File.Replace(temporary, path, null);
                }
                else
                {
                    File.Move(temporary, path);
                }
            }
            finally
            {
                File.Delete(temporary);
            }
        }
    }
}

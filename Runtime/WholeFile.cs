using System;
using System.IO;

namespace SpeCa.Runtime
{
    /// <summary>Writes files so that a reader finds either the old content or the new one, never a part.</summary>
    public static class WholeFile
    {
        /// <summary>Writes under a temporary name in the same folder, then renames over the target.</summary>
        /// <param name="path">The target; replaced if it exists.</param>
        /// <param name="write">Writes the whole content.</param>
        /// <exception cref="IOException">It cannot be written; the target is as it was before.</exception>
        /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
        public static void Write(string path, Action<Stream> write)
        {
            string target = Path.GetFullPath(path);
            string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Guid.NewGuid():N}.tmp");
            bool renamed = false;
            try
            {
                using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                {
                    write(stream);

                    // The content must be on the disk before the name points to it, or a power cut leaves a hole.
                    stream.Flush(flushToDisk: true);
                }

                Rename(temporary, target);
                renamed = true;
            }
            finally
            {
                if (!renamed)
                {
                    DeleteQuietly(temporary);
                }
            }
        }

        private static void Rename(string temporary, string target)
        {
#if NET5_0_OR_GREATER
            File.Move(temporary, target, overwrite: true);
#else
            if (File.Exists(target))
            {
                File.Replace(temporary, target, null);
                return;
            }

            File.Move(temporary, target);
#endif
        }

        /// <summary>Deletes a file that no longer matters; where that fails, it stays.</summary>
        internal static void DeleteQuietly(string temporary)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // The error that brought us here says more than this one.
            }
        }
    }
}

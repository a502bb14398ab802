using System;
using System.IO;

namespace SpeCa.ImageFiles
{
    /// <summary>Writes files so that a reader finds either the old content or the new one, never a part.</summary>
    internal static class AtomicFile
    {
        /// <summary>Writes under a temporary name in the same folder, then renames over the target.</summary>
        /// <param name="path">The target; replaced if it exists.</param>
        /// <param name="write">Writes the whole content.</param>
        /// <exception cref="ImageFileException">The file cannot be written; the target is as it was before.</exception>
        public static void Write(string path, Action<Stream> write)
        {
            if (Directory.Exists(path))
            {
                throw new ImageFileException(path, "There is a folder of this name.", "Choose another file name.");
            }

            string target = Path.GetFullPath(path);
            string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Guid.NewGuid():N}.tmp");
            try
            {
                WriteAndRename(temporary, target, write);
            }
            catch (UnauthorizedAccessException error)
            {
                throw new ImageFileException(
                    path, "The file may not be written.", "Make the folder and the file writable.", error);
            }
            catch (DirectoryNotFoundException error)
            {
                throw new ImageFileException(path, "The folder does not exist.", "Create it first.", error);
            }
            catch (IOException error)
            {
                throw new ImageFileException(
                    path,
                    $"The file cannot be written ({error.Message}).",
                    "Free space on the disk, or choose another folder.",
                    error);
            }
        }

        private static void WriteAndRename(string temporary, string target, Action<Stream> write)
        {
            bool renamed = false;
            try
            {
                using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                {
                    write(stream);

                    // The content must be on the disk before the name points to it, or a power cut leaves a hole.
                    stream.Flush(flushToDisk: true);
                }

                File.Move(temporary, target, overwrite: true);
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

        private static void DeleteQuietly(string temporary)
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

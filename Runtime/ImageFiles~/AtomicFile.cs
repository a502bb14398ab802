using System;
using System.IO;
using SpeCa.Runtime;

namespace SpeCa.ImageFiles
{
    /// <summary>Writes image files whole or not at all, and says in words what went wrong.</summary>
    internal static class AtomicFile
    {
        /// <summary>Writes as <see cref="WholeFile"/> does.</summary>
        /// <param name="path">The target; replaced if it exists.</param>
        /// <param name="write">Writes the whole content.</param>
        /// <exception cref="ImageFileException">The file cannot be written; the target is as it was before.</exception>
        public static void Write(string path, Action<Stream> write)
        {
            if (Directory.Exists(path))
            {
                throw new ImageFileException(path, "There is a folder of this name.", "Choose another file name.");
            }

            try
            {
                WholeFile.Write(path, write);
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
    }
}

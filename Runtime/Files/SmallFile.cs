using System;
using System.IO;
using System.Text;

namespace SpeCa.Runtime
{
    /// <summary>Reads files whose kind is always small: one that is larger is not what it should be, and is not read at all.</summary>
    internal static class SmallFile
    {
        /// <summary>The most bytes of a file of settings.</summary>
        public const int Settings = 4 << 20;

        /// <summary>The bytes of a file.</summary>
        /// <param name="path">The file.</param>
        /// <param name="most">The most bytes that it may have.</param>
        /// <exception cref="IOException">It is larger, or cannot be read.</exception>
        public static byte[] ReadBytes(string path, int most)
        {
            if (Directory.Exists(path))
            {
                throw new IOException("It is a folder.");
            }

            // A pipe or a device says 0, and would be read for ever.
            var length = LinkedPath.LengthOf(path);
            if (length > most)
            {
                throw new IOException($"It has {length} bytes; more than {most} is too many for such a file.");
            }

            return length == 0 ? Array.Empty<byte>() : File.ReadAllBytes(path);
        }

        /// <summary>The text of a file, in UTF-8.</summary>
        /// <param name="path">The file.</param>
        /// <param name="most">The most bytes that it may have.</param>
        /// <exception cref="IOException">It is larger, or cannot be read.</exception>
        public static string ReadText(string path, int most)
        {
            using var reader = new StreamReader(new MemoryStream(ReadBytes(path, most)), Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }
}

using System.IO;
using System.Security.Cryptography;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Hashes files as manifests state them.</summary>
    internal static class FileHash
    {
        /// <summary>The SHA-256 of a stream from its place to its end, 64 hexadecimal digits.</summary>
        public static string Of(Stream file)
        {
            using var sha = SHA256.Create();
            return Hexadecimal.Of(sha.ComputeHash(file));
        }

        /// <summary>The SHA-256 of a file.</summary>
        public static string Of(string path)
        {
            using var file = File.OpenRead(path);
            return Of(file);
        }
    }
}

using System;
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
            var bytes = sha.ComputeHash(file);
#if NET9_0_OR_GREATER
            return Convert.ToHexStringLower(bytes);
#else
            return BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();
#endif
        }

        /// <summary>The SHA-256 of a file.</summary>
        public static string Of(string path)
        {
            using var file = File.OpenRead(path);
            return Of(file);
        }
    }
}

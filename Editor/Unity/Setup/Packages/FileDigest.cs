using System;
using System.IO;
using System.Security.Cryptography;

namespace SpeCa.Setup.Packages
{
    /// <summary>Hashes of files, in the forms in which they are published.</summary>
    internal static class FileDigest
    {
        /// <summary>The SHA-256 of a file, 64 lower-case hexadecimal digits.</summary>
        public static string Sha256(string path)
        {
            using SHA256 sha = SHA256.Create();
            using FileStream file = File.OpenRead(path);
            return ToHexadecimal(sha.ComputeHash(file));
        }

        /// <summary>The SHA-512 of a file in base 64, as NuGet's catalogue states it.</summary>
        public static string Sha512(string path)
        {
            using SHA512 sha = SHA512.Create();
            using FileStream file = File.OpenRead(path);
            return Convert.ToBase64String(sha.ComputeHash(file));
        }

        private static string ToHexadecimal(byte[] hash) =>
            BitConverter.ToString(hash).Replace("-", "").ToLowerInvariant();
    }
}

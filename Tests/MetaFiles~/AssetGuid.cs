using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace SpeCa.MetaFiles
{
    /// <summary>The identities by which scenes and assets name each other.</summary>
    internal static class AssetGuid
    {
        private const int Length = 32;

        /// <summary>The identity of an asset that has none yet: the same on every machine.</summary>
        /// <param name="package">The package's name.</param>
        /// <param name="path">The asset's path below the package's folder.</param>
        /// <param name="taken">
        /// Identities that others have: an asset that was moved keeps the one of its first path, and what comes to that path
        /// later needs another.
        /// </param>
        public static string Derive(string package, string path, IReadOnlySet<string> taken)
        {
            for (int attempt = 0; ; attempt++)
            {
                string text = attempt == 0 ? $"{package}/{path}" : $"{package}/{path}#{attempt}";
                string guid = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
                if (!taken.Contains(guid))
                {
                    return guid;
                }
            }
        }

        /// <summary>Whether a text is an identity as Unity writes it.</summary>
        public static bool IsValid(string text) =>
            text.Length == Length
            && text.All(character => char.IsAsciiDigit(character) || character is >= 'a' and <= 'f')
            && text.Any(character => character != '0');
    }
}

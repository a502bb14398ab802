using System.Linq;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What a texture's files are called.</summary>
    internal static class FileNames
    {
        // Most file systems take 255 bytes, which letters of some scripts fill three at a time; maps add their own names.
        private const int LongestName = 64;

        /// <summary><c>material_seed</c>; whatever is no letter, digit or hyphen in the material or prompt becomes a hyphen, and what is
        /// longer than names may be is cut.</summary>
        public static string For(GeneratedTexture texture) => For(texture.Material.Name, texture.Seed);

        /// <inheritdoc cref="For(GeneratedTexture)"/>
        public static string For(string material, ulong seed) =>
            $"{string.Concat(material.Take(LongestName).Select(letter => IsSafe(letter) ? letter : '-'))}_{seed}";

        private static bool IsSafe(char letter) => letter is '-' or '_' || char.IsLetterOrDigit(letter);
    }
}

using System;
using System.Linq;
using SpeCa.Runtime.Generation;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What a texture's files are called.</summary>
    internal static class FileNames
    {
        /// <summary><c>material_seed</c>; whatever is no letter, digit or hyphen in the material becomes a hyphen.</summary>
        public static string For(GeneratedTexture texture) => For(texture.Material.Name, texture.Seed);

        /// <inheritdoc cref="For(GeneratedTexture)"/>
        public static string For(string material, ulong seed) =>
            $"{string.Concat(material.Select(letter => IsSafe(letter) ? letter : '-'))}_{seed}";

        private static bool IsSafe(char letter) => letter is '-' or '_' || char.IsLetterOrDigit(letter);
    }
}

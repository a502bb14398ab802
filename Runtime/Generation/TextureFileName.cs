using System;
using System.Globalization;

namespace SpeCa.Runtime.Generation
{
    /// <summary>What a texture's files are called.</summary>
    public static class TextureFileName
    {
        // Most file systems take 255 bytes, which letters of some scripts fill three at a time; maps add their own names.
        private const int LongestName = 64;

        /// <summary>
        /// <c>material_seed</c>, without an extension: whatever is no letter, digit, underscore or hyphen in the material or
        /// prompt becomes a hyphen, and what is longer than names may be is cut. So no name leads out of its folder.
        /// </summary>
        /// <param name="material">The material or prompt.</param>
        /// <param name="seed">The seed.</param>
        /// <exception cref="ArgumentNullException">There is no material.</exception>
        public static string For(string material, ulong seed)
        {
            if (material is null)
            {
                throw new ArgumentNullException(nameof(material));
            }

            var letters = material.Substring(0, Math.Min(material.Length, LongestName)).ToCharArray();
            for (var index = 0; index < letters.Length; index++)
            {
                letters[index] = IsSafe(letters[index]) ? letters[index] : '-';
            }

            return string.Format(CultureInfo.InvariantCulture, "{0}_{1}", new string(letters), seed);
        }

        /// <summary>
        /// The name of a texture: <see cref="For(string, ulong)"/> with both names where there are two materials, and for a variation <c>_to_target_0300</c> after it, with the
        /// amount in thousandths, so that a sequence is in order.
        /// </summary>
        /// <param name="texture">The texture.</param>
        public static string For(GeneratedTexture texture)
        {
            var material = texture.Blend is { } blend ? $"{texture.Material.Name}-{blend.Name}" : texture.Material.Name;
            var name = For(material, texture.Seed);
            return texture.Variation is { } variation
                ? string.Format(CultureInfo.InvariantCulture, "{0}_to_{1}_{2:0000}", name, variation.Target, variation.Amount * 1000)
                : name;
        }

        private static bool IsSafe(char letter) => letter is '-' or '_' || char.IsLetterOrDigit(letter);
    }
}

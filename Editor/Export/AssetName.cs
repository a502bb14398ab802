using System;
using System.Globalization;
using System.Text;

namespace SpeCa.Editor.Export
{
    /// <summary>Names files after what is in them, in letters that every file system and version control takes.</summary>
    public static class AssetName
    {
        private const int LongestMaterial = 48;

        /// <summary>
        /// The material in lower case with a dash for everything but the letters a to z and digits, and the seed, such as
        /// <c>mossy-stone-7</c>.
        /// </summary>
        /// <exception cref="ArgumentNullException">There is no material.</exception>
        public static string For(string material, ulong seed)
        {
            if (material is null)
            {
                throw new ArgumentNullException(nameof(material));
            }

            var name = new StringBuilder();
            foreach (char letter in material)
            {
                if (name.Length == LongestMaterial)
                {
                    break;
                }

                char lower = char.ToLowerInvariant(letter);
                bool isPlain = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
                if (isPlain)
                {
                    name.Append(lower);
                }
                else if (name.Length > 0 && name[name.Length - 1] != '-')
                {
                    name.Append('-');
                }
            }

            string words = name.ToString().TrimEnd('-');
            return string.Format(CultureInfo.InvariantCulture, "{0}-{1}", words.Length == 0 ? "texture" : words, seed);
        }
    }
}

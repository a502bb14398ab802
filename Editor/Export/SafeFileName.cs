namespace SpeCa.Editor.Export
{
    /// <summary>Makes file names of what a user calls things, in characters that every file system takes.</summary>
    internal static class SafeFileName
    {
        private const string Nameless = "unnamed";

        /// <summary>The name with a hyphen for whatever is no letter, digit, space, hyphen or underscore.</summary>
        public static string Of(string name)
        {
            char[] letters = name.Trim().ToCharArray();
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = char.IsLetterOrDigit(letters[i]) || letters[i] is ' ' or '-' or '_' ? letters[i] : '-';
            }

            return letters.Length == 0 ? Nameless : new string(letters);
        }
    }
}

namespace SpeCa.Tuner.Formatting
{
    /// <summary>Shows the names that models use as words.</summary>
    public static class Names
    {
        /// <summary><c>Cpu</c> becomes <c>CPU</c>; other names stay.</summary>
        public static string Provider(string name) => name == "Cpu" ? "CPU" : name;

        /// <summary><c>stone_wall</c> becomes <c>Stone wall</c>.</summary>
        public static string Readable(string name)
        {
            string words = name.Replace('_', ' ').Trim();
            return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
        }
    }
}

using System.Text;

namespace SpeCa.Plugin.Unity
{
    /// <summary>Names the file in which the times of a model's parts are kept.</summary>
    internal static class CostFileName
    {
        private const int Longest = 64;

        /// <summary>A name that every file system takes; two models of one name share a file, which is then measured anew.</summary>
        /// <param name="model">The model's name.</param>
        /// <param name="threads">The threads that it computes with, on which its times depend.</param>
        public static string Of(string model, int threads)
        {
            var name = new StringBuilder("costs-");
            foreach (char letter in model)
            {
                bool isSafe = letter < 128 && (char.IsLetterOrDigit(letter) || letter == '-' || letter == '_');
                name.Append(isSafe ? letter : '_');
                if (name.Length == Longest)
                {
                    break;
                }
            }

            return name.Append('-').Append(threads).Append(".json").ToString();
        }
    }
}

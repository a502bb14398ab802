using System.Collections.Generic;
using System.IO.Enumeration;
using System.Linq;
using SpeCa.Runtime;

namespace SpeCa.Benchmarks.Comparing
{
    /// <summary>Keeps the contenders whose names match one of some patterns, in which <c>*</c> stands for anything.</summary>
    internal static class ContenderFilter
    {
        /// <exception cref="InvalidSettingException">A pattern matches none.</exception>
        public static IReadOnlyList<string> Apply(IReadOnlyList<string> names, IReadOnlyList<string> patterns)
        {
            foreach (var pattern in patterns)
            {
                if (!names.Any(name => Matches(pattern, name)))
                {
                    throw new InvalidSettingException("--only", $"'{pattern}'", "It matches no candidate; for example taylor:*.");
                }
            }

            return patterns.Count == 0 ? names : names.Where(name => patterns.Any(pattern => Matches(pattern, name))).ToArray();
        }

        private static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name);
    }
}

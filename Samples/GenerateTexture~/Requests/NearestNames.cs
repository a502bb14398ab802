using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Finds the names that somebody may have meant.</summary>
    internal static class NearestNames
    {
        private const int MostSuggestions = 3;

        /// <summary>
        /// Up to three known names, nearest first: those that contain what was typed or are contained in it, and those at
        /// most a third of its letters (at least 2) away in insertions, deletions and substitutions. Case does not matter.
        /// </summary>
        public static IReadOnlyList<string> Of(string typed, IEnumerable<string> known)
        {
            var limit = Math.Max(2, typed.Length / 3);
            return known
                .Select(name => (Name: name, Distance: Distance(typed, name)))
                .Where(candidate => candidate.Distance <= limit || Overlaps(typed, candidate.Name))
                .OrderBy(candidate => candidate.Distance)
                .Take(MostSuggestions)
                .Select(candidate => candidate.Name)
                .ToArray();
        }

        private static bool Overlaps(string typed, string name) =>
            typed.Length > 0
            && (name.Contains(typed, StringComparison.OrdinalIgnoreCase)
                || typed.Contains(name, StringComparison.OrdinalIgnoreCase));

        // Levenshtein's distance, one row of the table at a time.
        private static int Distance(string from, string to)
        {
            var row = Enumerable.Range(0, to.Length + 1).ToArray();
            for (var i = 1; i <= from.Length; i++)
            {
                var diagonal = row[0];
                row[0] = i;
                for (var j = 1; j <= to.Length; j++)
                {
                    var substituted = diagonal + (AreSame(from[i - 1], to[j - 1]) ? 0 : 1);
                    diagonal = row[j];
                    row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
                }
            }

            return row[to.Length];
        }

        private static bool AreSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
    }
}

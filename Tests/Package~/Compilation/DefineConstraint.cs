using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Package.Tests.Compilation
{
    /// <summary>A condition on symbols without which Unity leaves an assembly out: symbols, negated by !, joined by ||.</summary>
    internal static class DefineConstraint
    {
        /// <summary>Whether a condition holds.</summary>
        public static bool Holds(string constraint, IReadOnlySet<string> symbols) =>
            constraint.Split("||", StringSplitOptions.TrimEntries)
                .Any(term => term.StartsWith('!') ? !symbols.Contains(term[1..]) : symbols.Contains(term));
    }
}

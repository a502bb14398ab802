using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace SpeCa.Tests.Documentation
{
    /// <summary>The exceptions that users can meet, and the page's sections about them.</summary>
    internal static class ExceptionSections
    {
        /// <summary>The heading above the sections about exceptions of Unity's sources.</summary>
        public const string InUnity = "Errors in Unity";

        /// <summary>The heading above all other sections.</summary>
        public const string Everywhere = "Errors";

        /// <summary>The names of exceptions that have sections.</summary>
        public static IReadOnlyList<string> On(MarkdownPage page, string part) =>
            [.. page.HeadingsBelow(part, 3).SelectMany(heading => heading.Split(", "))];

        /// <summary>The names of the exceptions that assemblies make public.</summary>
        /// <param name="assemblies">The assemblies.</param>
        /// <param name="isForUnity">Whether those of Unity's sources are wanted, or all others.</param>
        public static IReadOnlyList<string> Of(IEnumerable<Assembly> assemblies, bool isForUnity) =>
        [
            .. assemblies.SelectMany(assembly => assembly.GetExportedTypes())
                .Where(type => type.IsSubclassOf(typeof(Exception)))
                .Where(type => type.Namespace!.Split('.').Contains("Unity") == isForUnity)
                .Select(type => type.Name),
        ];
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Tests.Documentation
{
    /// <summary>A block of code on a page.</summary>
    /// <param name="Page">The page's path.</param>
    /// <param name="Line">Its first line.</param>
    /// <param name="Language">What is written behind the fence.</param>
    /// <param name="Text">The code.</param>
    internal sealed record CodeExample(string Page, int Line, string Language, string Text)
    {
        /// <summary>Whether it is C#.</summary>
        public bool IsCSharp => Language == "csharp";

        /// <summary>Whether it is for Unity: it uses the engine, or stands on a page about Unity.</summary>
        public bool IsForUnity =>
            Text.Contains("UnityEngine", StringComparison.Ordinal) || Page.Split('/')[^1].StartsWith("Unity", StringComparison.Ordinal);

        /// <summary>The arguments of the commands that run a project of the repository.</summary>
        /// <param name="project">The project's folder, as it is written.</param>
        public IEnumerable<string> ArgumentsOf(string project)
        {
            var start = $"dotnet run --project {project} -c Release";
            return Text.Split('\n').Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..])
                .Select(rest => rest.Split("-- ", 2) is [_, var arguments] ? arguments.Split(" #")[0].Trim() : "");
        }

        /// <inheritdoc/>
        public override string ToString() => $"{Page}:{Line}";
    }
}

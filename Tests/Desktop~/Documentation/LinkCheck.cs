using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SpeCa.Tests.Documentation
{
    /// <summary>Follows the links of pages within a folder.</summary>
    /// <param name="folder">The folder that paths of pages are counted from.</param>
    /// <param name="pages">All pages.</param>
    internal sealed class LinkCheck(string folder, IReadOnlyCollection<MarkdownPage> pages)
    {
        /// <summary>The links of a page that lead nowhere; those to other sites are not followed.</summary>
        public IEnumerable<string> Broken(MarkdownPage page) =>
            page.Links.Where(link => !link.Contains("://", StringComparison.Ordinal) && !Leads(page, link)).Select(link => $"{page.Path}: {link}");

        private bool Leads(MarkdownPage page, string link)
        {
            var (target, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, "");
            var path = target.Length == 0
                ? page.Path
                : Path.GetRelativePath(folder, Path.GetFullPath(Path.Combine(folder, Path.GetDirectoryName(page.Path) ?? "", target))).Replace('\\', '/');
            var full = Path.Combine(folder, path);
            return anchor.Length == 0
                ? File.Exists(full) || Directory.Exists(full) || pages.Any(other => other.Path == path)
                : pages.Any(other => other.Path == path && other.Anchors.Contains(anchor));
        }
    }
}

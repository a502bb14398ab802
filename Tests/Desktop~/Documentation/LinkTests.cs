using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace SpeCa.Tests.Documentation
{
    public sealed partial class LinkTests
    {
        // What these need not be in a fresh copy of the repository.
        private static readonly string[] _made = [".artifacts", "run", "textures"];

        private static IEnumerable<string> Paths => Repository.Pages.Select(page => page.Path);

        [TestCaseSource(nameof(Paths))]
        public void Links_anchors_and_images_lead_somewhere(string path)
        {
            var check = new LinkCheck(Repository.Folder, Repository.Pages);

            var broken = check.Broken(Repository.Page(path)).ToArray();

            Assert.That(broken, Is.Empty);
        }

        [Test]
        public void Broken_links_and_anchors_are_found()
        {
            var page = MarkdownPage.Parse("page.md", "# One heading\n[good](#one-heading) [bad](#another) [gone](gone.md) ![gone](gone.png) [far](https://example.com/gone)\n");
            var other = MarkdownPage.Parse("folder/other.md", "[good](../page.md#one-heading) [bad](../page.md#another)\n");
            var check = new LinkCheck(Path.GetTempPath(), [page, other]);

            var broken = check.Broken(page).Concat(check.Broken(other));

            Assert.That(broken, Is.EqualTo(new[] { "page.md: #another", "page.md: gone.md", "page.md: gone.png", "folder/other.md: ../page.md#another" }));
        }

        [Test]
        public void Index_leads_to_every_page()
        {
            var linked = Repository.Page("Documentation~/index.md").Links.Select(link => $"Documentation~/{link}");

            var pages = Paths.Where(path => path.StartsWith("Documentation~/", StringComparison.Ordinal) && path != "Documentation~/index.md");

            Assert.That(pages.Except(linked), Is.Empty);
        }

        [Test]
        public void Every_picture_of_the_documentation_is_shown()
        {
            var shown = Repository.Pages.SelectMany(page => page.Links).Select(Path.GetFileName).ToHashSet();

            var files = Directory.GetFiles(Path.Combine(Repository.Folder, "Documentation~", "images")).Select(Path.GetFileName);

            Assert.That(files.Except(shown), Is.Empty);
        }

        [TestCaseSource(nameof(Paths))]
        public void Paths_of_the_repository_that_are_named_exist(string path)
        {
            var page = Repository.Page(path);
            var named = page.InlineCode.Where(code => RepositoryPath().IsMatch(code))
                .Concat(page.Examples.SelectMany(example => ProjectOfCommand().Matches(example.Text).Select(match => match.Groups[1].Value)));

            var gone = named.Where(name => !_made.Contains(name.Split('/')[0]))
                .Where(name => !Path.Exists(Path.Combine(Repository.Folder, name)));

            Assert.That(gone, Is.Empty);
        }

        [GeneratedRegex("^(Runtime|Plugin|Editor|Samples|Tests|Documentation~)(/[A-Za-z0-9~_.-]+)+/?$")]
        private static partial Regex RepositoryPath();

        [GeneratedRegex("dotnet (?:run --project|test|build) ([A-Za-z0-9~_./-]+)")]
        private static partial Regex ProjectOfCommand();
    }
}

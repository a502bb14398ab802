using System.IO;
using System.Linq;
using System.Reflection;
using NUnit.Framework;

namespace SpeCa.Tests.Documentation
{
    public sealed class TroubleshootingTests
    {
        // Programs and tests have no public exceptions of their own.
        private static readonly string[] _notForUsers = ["SpeCa.Tests", "SpeCa.Benchmarks"];

        private static MarkdownPage Page => Repository.Page("Documentation~/Troubleshooting.md");

        [Test]
        public void Every_public_exception_has_a_section_and_no_section_is_about_one_that_is_gone()
        {
            var assemblies = Directory.GetFiles(TestContext.CurrentContext.TestDirectory, "SpeCa.*.dll")
                .Where(file => !_notForUsers.Contains(Path.GetFileNameWithoutExtension(file)))
                .Select(Assembly.LoadFrom).ToArray();
            Assume.That(assemblies.Select(assembly => assembly.GetName().Name), Is.SupersetOf(new[]
            {
                "SpeCa.Runtime", "SpeCa.Import", "SpeCa.Prompts", "SpeCa.ImageFiles", "SpeCa.Plugin", "SpeCa.Editor",
            }));

            var exceptions = ExceptionSections.Of(assemblies, isForUnity: false);

            Assert.That(ExceptionSections.On(Page, ExceptionSections.Everywhere), Is.EquivalentTo(exceptions));
        }

        [Test]
        public void Sections_are_those_below_their_heading()
        {
            var page = MarkdownPage.Parse("page.md", "## Errors\n### `OneException`\ntext\n### `TwoException`, `ThreeException`\n## Symptoms\n### Slow\n");

            var sections = ExceptionSections.On(page, ExceptionSections.Everywhere);

            Assert.That(sections, Is.EqualTo(new[] { "OneException", "TwoException", "ThreeException" }));
        }
    }
}

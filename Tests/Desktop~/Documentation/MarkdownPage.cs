using System.Collections.Generic;
using System.Linq;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SpeCa.Tests.Documentation
{
    /// <summary>A page of Markdown, taken apart.</summary>
    internal sealed class MarkdownPage
    {
        // Anchors as GitHub makes them of headings.
        private static readonly MarkdownPipeline _pipeline =
            new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

        private readonly MarkdownDocument _document;

        private MarkdownPage(string path, MarkdownDocument document)
        {
            Path = path;
            _document = document;
        }

        /// <summary>The path from the repository's folder, with slashes.</summary>
        public string Path { get; }

        /// <summary>Where links and images lead.</summary>
        public IEnumerable<string> Links => _document.Descendants<LinkInline>().Select(link => link.Url ?? "");

        /// <summary>What a link may have after its #.</summary>
        public IEnumerable<string> Anchors => _document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id ?? "");

        /// <summary>Code within lines.</summary>
        public IEnumerable<string> InlineCode => _document.Descendants<CodeInline>().Select(code => code.Content);

        /// <summary>Blocks of code.</summary>
        public IEnumerable<CodeExample> Examples => _document.Descendants<FencedCodeBlock>()
            .Select(block => new CodeExample(Path, block.Line + 1, block.Info ?? "", block.Lines.ToString()));

        /// <summary>The rows of all tables, as the text of their cells.</summary>
        public IEnumerable<IReadOnlyList<string>> Rows => _document.Descendants<TableRow>()
            .Select(row => row.Cast<TableCell>().Select(cell => string.Concat(cell.Descendants<LeafBlock>().Select(TextOf))).ToArray());

        /// <summary>Takes text apart.</summary>
        public static MarkdownPage Parse(string path, string text) => new(path, Markdown.Parse(text, _pipeline));

        /// <summary>The headings of a level that follow a heading of the level above, up to the next one of that level.</summary>
        public IEnumerable<string> HeadingsBelow(string parent, int level)
        {
            var isBelow = false;
            foreach (var heading in _document.Descendants<HeadingBlock>())
            {
                if (heading.Level < level)
                {
                    isBelow = TextOf(heading) == parent;
                }
                else if (isBelow && heading.Level == level)
                {
                    yield return TextOf(heading);
                }
            }
        }

        private static string TextOf(LeafBlock block) => string.Concat(block.Inline!.Descendants().Select(part => part switch
        {
            CodeInline code => code.Content,
            LiteralInline literal => literal.Content.ToString(),
            _ => "",
        }));
    }
}

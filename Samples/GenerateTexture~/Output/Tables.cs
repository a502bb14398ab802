using Spectre.Console;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The look that all tables share.</summary>
    internal static class Tables
    {
        /// <summary>Makes an empty table. Texts are taken as they are, without markup.</summary>
        public static Table Create(string title, params string[] columns)
        {
            var table = new Table
            {
                Title = new TableTitle(Markup.Escape(title)),
                Border = TableBorder.Simple,
            };
            foreach (var column in columns)
            {
                table.AddColumn(new TableColumn(new Text(column)));
            }

            return table;
        }
    }
}

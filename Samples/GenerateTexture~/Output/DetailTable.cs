using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>What the detail stage of a model costs.</summary>
    internal static class DetailTable
    {
        /// <summary>One row for every part, and one for all of them.</summary>
        /// <param name="model">The model, which has a detail stage.</param>
        /// <param name="milliseconds">The time of every part.</param>
        public static Table Of(BlockModel model, IReadOnlyList<double> milliseconds)
        {
            var (latent, detail) = (model.Manifest.Latent, model.Manifest.Detail!);
            var table = Tables.Create(
                $"Detail, once for a texture: {latent.Height} x {latent.Width} to "
                + $"{detail.Factor * latent.Height} x {detail.Factor * latent.Width} texels",
                "Part",
                "File",
                "ms");
            for (var part = 0; part < detail.Parts.Count; part++)
            {
                Add(table, part.ToString(CultureInfo.InvariantCulture), detail.Parts[part].File, milliseconds[part]);
            }

            Add(table, "all", "", milliseconds.Sum());
            return table;
        }

        private static void Add(Table table, string part, string file, double milliseconds) =>
            table.AddRow(new Text(part), new Text(file), new Text(milliseconds.ToString("0.00", CultureInfo.InvariantCulture)));
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using SkiaSharp;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Draws textures by full sampling beside those of presets, with what differs.</summary>
    internal static class ExactAndFast
    {
        private const float Factor = 8;
        private const float Side = 171;
        private const float Gap = 8;
        private const float Top = 42;
        private const float Caption = 24;
        private const float Scale = 1.5f;

        /// <summary>Writes a PNG file.</summary>
        /// <param name="path">Where it goes.</param>
        /// <param name="full">Full sampling.</param>
        /// <param name="fast">The same textures by presets.</param>
        public static void Save(string path, GenerationResult full, IReadOnlyList<(string Name, GenerationResult Result)> fast)
        {
            var columns = 1 + (2 * fast.Count);
            using var sheet = new PlotSheet(
                (int)(Scale * ((columns * (Side + Gap)) + Gap)), (int)(Scale * (Top + (full.Textures.Count * (Side + Caption)))), Scale);
            Head(sheet, 0, "exact", "all steps in full");
            for (var place = 0; place < fast.Count; place++)
            {
                Head(sheet, 1 + (2 * place), fast[place].Name, "preset");
                Head(sheet, 2 + (2 * place), "difference", FormattableString.Invariant($"{Factor} times, white: none"));
            }

            for (var row = 0; row < full.Textures.Count; row++)
            {
                var exact = full.Textures[row];
                var top = Top + (row * (Side + Caption));
                using var original = AlbedoBitmap.Of(exact.Sample, exact.Width, exact.Height);
                sheet.Paint(original, LeftOf(0), top, Side);
                Under(sheet, 0, top, FigureStyle.Words(exact.Material.Name));
                for (var place = 0; place < fast.Count; place++)
                {
                    var result = fast[place].Result;
                    var texture = result.Textures[row];
                    using var picture = AlbedoBitmap.Of(texture.Sample, texture.Width, texture.Height);
                    using var difference = AlbedoBitmap.OfDifference(exact.Sample, texture.Sample, texture.Width, texture.Height, Factor);
                    sheet.Paint(picture, LeftOf(1 + (2 * place)), top, Side);
                    sheet.Paint(difference, LeftOf(2 + (2 * place)), top, Side);
                    var speedup = (double)full.Trace.BlocksEvaluated(row) / result.Trace.BlocksEvaluated(row);
                    Under(sheet, 1 + (2 * place), top, string.Create(CultureInfo.InvariantCulture, $"{speedup:0.0}x fewer blocks"));
                    Under(sheet, 2 + (2 * place), top, string.Create(CultureInfo.InvariantCulture, $"{TextureComparison.PsnrDb(exact, texture):0.0} dB"));
                }
            }

            sheet.Save(path);
        }

        private static float LeftOf(int column) => Gap + (column * (Side + Gap));

        private static void Head(PlotSheet sheet, int column, string name, string detail)
        {
            var middle = LeftOf(column) + (Side / 2);
            sheet.Write(name, middle, 18, 15, SKTextAlign.Center, isBold: true);
            sheet.Write(detail, middle, 34, 12, SKTextAlign.Center);
        }

        private static void Under(PlotSheet sheet, int column, float top, string text) =>
            sheet.Write(text, LeftOf(column) + (Side / 2), top + Side + 15, 13, SKTextAlign.Center);
    }
}

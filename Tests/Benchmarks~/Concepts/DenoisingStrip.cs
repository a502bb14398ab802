using System;
using System.Collections.Generic;
using System.Linq;
using SkiaSharp;
using SpeCa.Benchmarks.Reports;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Draws a texture on its way from noise: the latent that a step begins with, and the texture that it points to.</summary>
    internal static class DenoisingStrip
    {
        private const int Columns = 7;
        private const float Side = 128;
        private const float Gap = 8;
        private const float Left = 128;
        private const float Top = 34;
        private const float Scale = 1.5f;

        /// <summary>Writes a PNG file.</summary>
        /// <param name="path">Where it goes.</param>
        /// <param name="runs">Full sampling of some textures; the first one with its latents.</param>
        public static void Save(string path, IReadOnlyList<DenoisingRun> runs)
        {
            var steps = ChosenSteps(runs[0].Estimates.Count);
            var rows = runs.Count + 1;
            using var sheet = new PlotSheet(
                (int)(Scale * (Left + (Columns * (Side + Gap)))), (int)(Scale * (Top + (rows * (Side + Gap)))), Scale);
            for (var column = 0; column < Columns; column++)
            {
                sheet.Write(
                    column == 0 ? "step 1" : $"{steps[column] + 1}", Left + (column * (Side + Gap)) + (Side / 2), Top - 12, 15, SKTextAlign.Center, isBold: true);
            }

            WriteRow(sheet, 0, "what the step", "begins with", column => runs[0].Log.Latents[steps[column]], runs[0]);
            for (var row = 1; row < rows; row++)
            {
                var run = runs[row - 1];
                WriteRow(sheet, row, "the texture that", "it points to", column => run.Estimates[steps[column]], run);
            }

            sheet.Save(path);
        }

        // Close together at first, where most is decided.
        private static int[] ChosenSteps(int count) =>
            [.. Enumerable.Range(0, Columns).Select(column => (int)Math.Round((count - 1) * Math.Pow(column / (Columns - 1.0), 1.6)))];

        private static void WriteRow(PlotSheet sheet, int row, string first, string second, Func<int, float[]> sample, DenoisingRun run)
        {
            var top = Top + (row * (Side + Gap));
            sheet.Write(FigureStyle.Words(run.Texture.Material.Name), 6, top + (Side / 2) - 14, 15, isBold: true);
            sheet.Write(first, 6, top + (Side / 2) + 4, 13);
            sheet.Write(second, 6, top + (Side / 2) + 20, 13);
            for (var column = 0; column < Columns; column++)
            {
                using var texels = AlbedoBitmap.Of(sample(column), run.Texture.Width, run.Texture.Height);
                sheet.Paint(texels, Left + (column * (Side + Gap)), top, Side);
            }
        }
    }
}

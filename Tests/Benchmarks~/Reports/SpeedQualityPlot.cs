using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ScottPlot;
using SkiaSharp;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>Draws quality over speed-up: mean on the left, 5th percentile on the right, the legend below both.</summary>
    internal static class SpeedQualityPlot
    {
        // What sizes in points refer to; larger images are the same picture in more pixels.
        private const float PointsAcross = 1240;
        private const float MarginPoints = 10;
        private const double LegendShare = 0.14;

        /// <summary>Writes a PNG file.</summary>
        /// <param name="path">Where it goes.</param>
        /// <param name="rows">What was measured; what equals full sampling is left out.</param>
        /// <param name="width">Pixels along x.</param>
        /// <param name="height">Pixels along y.</param>
        public static void Save(string path, IReadOnlyList<ComparisonRow> rows, int width = 2480, int height = 1300)
        {
            var shown = rows.Where(row => row.Psnr.Minimum < PsnrSummary.CapDb).ToArray();
            var scale = width / PointsAcross;
            var panels = new[]
            {
                SpeedQualityPanel.Create("Mean over textures", shown, row => row.Psnr.Mean),
                SpeedQualityPanel.Create("5th percentile over textures", shown, row => row.Psnr.Percentile5),
            };
            SpeedQualityPanel.ShareLimits(panels);
            using var surface = SKSurface.Create(new SKImageInfo(width, height));
            surface.Canvas.Clear(SKColors.White);
            var legendHeight = (int)(LegendShare * height);
            var margin = (int)(MarginPoints * scale);
            var panelWidth = width / panels.Length;
            for (var place = 0; place < panels.Length; place++)
            {
                var left = (place * panelWidth) + margin;
                Paint(surface.Canvas, panels[place], scale, left, margin, panelWidth - margin, height - legendHeight - margin);
            }

            Paint(surface.Canvas, SpeedQualityPanel.CreateLegend(shown), scale, 0, height - legendHeight, width, legendHeight);
            using var image = surface.Snapshot();
            using var png = image.Encode(SKEncodedImageFormat.Png, 100);
            File.WriteAllBytes(path, png.ToArray());
        }

        // A plot's scale factor moves whatever does not begin in the corner, so every plot is painted for itself.
        private static void Paint(SKCanvas canvas, Plot plot, float scale, int left, int top, int width, int height)
        {
            plot.ScaleFactor = scale;
            using var bitmap = SKBitmap.Decode(plot.GetImage(width, height).GetImageBytes(ImageFormat.Png, 100));
            canvas.DrawBitmap(bitmap, left, top);
        }
    }
}

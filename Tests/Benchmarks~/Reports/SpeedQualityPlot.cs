using System;
using System.Collections.Generic;
using System.Linq;
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
        private const float LegendShare = 0.14f;

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
            using var sheet = new PlotSheet(width, height, scale);
            var (across, down) = (PointsAcross, height / scale);
            var legendHeight = LegendShare * down;
            var panelWidth = across / panels.Length;
            for (var place = 0; place < panels.Length; place++)
            {
                sheet.Paint(panels[place], (place * panelWidth) + MarginPoints, MarginPoints, panelWidth - MarginPoints, down - legendHeight - MarginPoints);
            }

            sheet.Paint(SpeedQualityPanel.CreateLegend(shown), 0, down - legendHeight, across, legendHeight);
            sheet.Save(path);
        }
    }
}

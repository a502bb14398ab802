using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>
    /// Draws the decisions about the textures of one batch: above the errors of forecasts against the threshold, below the
    /// blocks that every step evaluated.
    /// </summary>
    internal static class DecisionPlot
    {
        private const float Scale = 1.5f;
        private const float Across = 940;
        private const float Panel = 205;
        private const float Thumbnail = 128;
        private const float Left = 158;

        // Logarithms of errors lie above, blocks below.
        private const double LeastError = -3.2;
        private const double BlocksTop = -3.5;
        private const double BlocksBottom = -4.8;

        /// <summary>Writes a PNG file.</summary>
        /// <param name="path">Where it goes.</param>
        /// <param name="result">The batch.</param>
        /// <param name="preset">The preset that made it.</param>
        public static void Save(string path, GenerationResult result, string preset)
        {
            var count = result.Textures.Count;
            using var sheet = new PlotSheet((int)(Scale * Across), (int)(Scale * (OutcomeLegend.Height + (count * Panel) + 18)), Scale);
            OutcomeLegend.Write(sheet, $"Three textures of one batch, preset {preset}");
            for (var sample = 0; sample < count; sample++)
            {
                var top = OutcomeLegend.Height + (sample * Panel);
                var isLast = sample == count - 1;
                sheet.Paint(Create(result.Trace, sample, isLast), Left, top, Across - Left, Panel + (isLast ? 18 : 0));
                WriteTexture(sheet, result, sample, top);
            }

            sheet.Save(path);
        }

        private static void WriteTexture(PlotSheet sheet, GenerationResult result, int sample, float top)
        {
            var texture = result.Textures[sample];
            using var texels = AlbedoBitmap.Of(texture.Sample, texture.Width, texture.Height);
            sheet.Paint(texels, 8, top + 8, Thumbnail);
            sheet.Write(FigureStyle.Words(texture.Material.Name), 8, top + Thumbnail + 26, 15, isBold: true);
            sheet.Write(
                string.Create(CultureInfo.InvariantCulture, $"{result.Trace.BlockSpeedup(sample):0.0}x fewer blocks"), 8, top + Thumbnail + 44, 13);
        }

        private static Plot Create(GenerationTrace trace, int sample, bool isLast)
        {
            var plot = new Plot();
            FigureStyle.Apply(plot);
            AddBlocks(plot, trace, sample);
            AddErrors(plot, trace, sample);
            plot.Axes.Left.TickGenerator = new NumericManual(
                [-3, -2, -1, 0, (BlocksTop + BlocksBottom) / 2], ["0.001", "0.01", "0.1", "1", "blocks"]);
            plot.Axes.Bottom.TickGenerator = new NumericManual(
                Enumerable.Range(0, 11).Select(tick => tick * trace.StepCount / 10.0).ToArray(),
                Enumerable.Range(0, 11).Select(tick => isLast ? $"{tick * trace.StepCount / 10}" : "").ToArray());
            plot.Axes.Left.MinimumSize = 66;
            plot.Axes.Left.MaximumSize = 66;
            plot.YLabel("error", 13);
            if (isLast)
            {
                plot.XLabel("step", 13);
            }

            plot.Axes.SetLimits(0, trace.StepCount + 1, BlocksBottom, 0.3);
            return plot;
        }

        private static void AddBlocks(Plot plot, GenerationTrace trace, int sample)
        {
            var bars = new List<Bar>();
            for (var step = 0; step < trace.StepCount; step++)
            {
                var record = trace[step, sample];
                var share = Math.Max(0.04, (double)record.Blocks / trace.BlockCount);
                bars.Add(new Bar
                {
                    Position = step + 1,
                    ValueBase = BlocksBottom,
                    Value = BlocksBottom + (Math.Min(1.05, share) * (BlocksTop - BlocksBottom)),
                    FillColor = OutcomeStyle.ColorOf(record.Outcome),
                    LineWidth = 0,
                    Size = 0.74,
                });
            }

            plot.Add.Bars(bars);
        }

        private static void AddErrors(Plot plot, GenerationTrace trace, int sample)
        {
            var verified = Enumerable.Range(0, trace.StepCount).Where(step => !float.IsNaN(trace[step, sample].Error)).ToArray();
            var threshold = plot.Add.ScatterLine(
                verified.Select(step => step + 1.0).ToArray(), verified.Select(step => Math.Log10(trace[step, sample].Threshold)).ToArray(), FigureStyle.Ink);
            threshold.LinePattern = LinePattern.Dashed;
            threshold.LineWidth = 1.3f;
            foreach (var step in verified)
            {
                var record = trace[step, sample];
                plot.Add.Marker(
                    step + 1,
                    Math.Max(LeastError, Math.Log10(record.Error)),
                    record.Outcome == StepOutcome.Rejected ? MarkerShape.Eks : MarkerShape.FilledCircle,
                    9,
                    OutcomeStyle.ColorOf(record.Outcome)).MarkerLineWidth = 2.2f;
            }

            if (verified.Length > 0)
            {
                var label = plot.Add.Text("threshold", verified[^1] + 1.2, Math.Log10(trace[verified[^1], sample].Threshold));
                label.LabelFontSize = 12;
                label.LabelFontColor = FigureStyle.Ink;
                label.LabelAlignment = Alignment.LowerRight;
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using ScottPlot;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Draws the work on a texture frame by frame, and the frames that each of its steps took.</summary>
    internal static class FramePlot
    {
        private const float Scale = 1.5f;
        private const float Across = 940;
        private const float Upper = 300;
        private const float Lower = 230;
        private const int Shown = 90;

        // Where all outcomes are near each other, with the default model and its usual preset.
        private const int FirstShownStep = 18;

        /// <summary>Writes a PNG file.</summary>
        public static void Save(string path, FrameRun run)
        {
            using var sheet = new PlotSheet((int)(Scale * Across), (int)(Scale * (OutcomeLegend.Height + Upper + Lower)), Scale);
            OutcomeLegend.Write(sheet, $"A texture in {run.Frames} frames, {FrameRun.Budget.TotalMilliseconds:0} ms of one core in each");
            sheet.Paint(Pieces(run), 0, OutcomeLegend.Height, Across, Upper);
            sheet.Paint(Steps(run), 0, OutcomeLegend.Height + Upper, Across, Lower);
            sheet.Save(path);
        }

        private static Plot Pieces(FrameRun run)
        {
            var plot = Begin("frame", "ms in the frame");
            var first = run.Pieces.First(piece => piece.Step >= FirstShownStep).Frame;
            var tops = new Dictionary<int, double>();
            var bars = new List<Bar>();
            foreach (var piece in run.Pieces.Where(piece => piece.Frame >= first && piece.Frame < first + Shown))
            {
                var bottom = tops.GetValueOrDefault(piece.Frame);
                tops[piece.Frame] = bottom + piece.Milliseconds;
                bars.Add(new Bar
                {
                    Position = piece.Frame,
                    ValueBase = bottom,
                    Value = bottom + piece.Milliseconds,
                    FillColor = OutcomeStyle.ColorOf(run.Trace[piece.Step, 0].Outcome),
                    LineColor = Colors.White,
                    LineWidth = 1,
                    Size = 0.86,
                });
            }

            plot.Add.Bars(bars);
            plot.Add.HorizontalLine(FrameRun.Budget.TotalMilliseconds, 1.4f, FigureStyle.Ink, LinePattern.Dashed);
            var label = plot.Add.Text("budget", first + Shown - 0.5, FrameRun.Budget.TotalMilliseconds);
            label.LabelFontSize = 12;
            label.LabelFontColor = FigureStyle.Ink;
            label.LabelAlignment = Alignment.LowerRight;
            label.OffsetY = -2;
            plot.Axes.SetLimits(first - 1, first + Shown, 0, Math.Max(1.15 * FrameRun.Budget.TotalMilliseconds, 1.05 * tops.Values.Max()));
            return plot;
        }

        private static Plot Steps(FrameRun run)
        {
            var plot = Begin("step", "frames with work on it");
            plot.Add.Bars(run.Pieces.GroupBy(piece => piece.Step).Select(step => new Bar
            {
                Position = step.Key + 1,
                Value = step.Select(piece => piece.Frame).Distinct().Count(),
                FillColor = OutcomeStyle.ColorOf(run.Trace[step.Key, 0].Outcome),
                LineWidth = 0,
                Size = 0.74,
            }).ToArray());
            plot.Axes.Margins(bottom: 0);
            return plot;
        }

        private static Plot Begin(string x, string y)
        {
            var plot = new Plot();
            FigureStyle.Apply(plot);
            plot.XLabel(x, 13);
            plot.YLabel(y, 13);
            plot.Axes.Left.MinimumSize = 56;
            plot.Axes.Left.MaximumSize = 56;
            return plot;
        }
    }
}

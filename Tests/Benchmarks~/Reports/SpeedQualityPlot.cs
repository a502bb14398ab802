using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ScottPlot;
using ScottPlot.MultiplotLayouts;
using SkiaSharp;
using SpeCa.Benchmarks.Comparing;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>Draws quality over speed-up: mean on the left, 5th percentile on the right, one series for every method.</summary>
    internal static class SpeedQualityPlot
    {
        private static readonly string[] _fonts = ["Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Arial"];

        /// <summary>Writes a PNG file.</summary>
        /// <param name="path">Where it goes.</param>
        /// <param name="rows">What was measured.</param>
        /// <param name="width">Pixels along x.</param>
        /// <param name="height">Pixels along y.</param>
        public static void Save(string path, IReadOnlyList<ComparisonRow> rows, int width = 2400, int height = 1200)
        {
            var shown = rows.Where(row => row.Psnr.Minimum < Runtime.Textures.PsnrSummary.CapDb).ToArray();
            var multiplot = new Multiplot { Layout = new Columns() };
            multiplot.AddPlots(2);
            Draw(multiplot.GetPlot(0), "Mean over textures", shown, row => row.Psnr.Mean, height, hasLegend: false);
            Draw(multiplot.GetPlot(1), "5th percentile", shown, row => row.Psnr.Percentile5, height, hasLegend: true);
            ShareAxes(multiplot.GetPlots());
            File.WriteAllBytes(path, multiplot.Render(width, height).GetImageBytes(ImageFormat.Png, 100));
        }

        private static void Draw(
            Plot plot, string title, ComparisonRow[] rows, Func<ComparisonRow, double> quality, int height, bool hasLegend)
        {
            plot.ScaleFactor = height / 600.0;
            Style(plot, title, rows);
            AddFront(plot, rows, quality);
            foreach (var method in rows.GroupBy(row => row.Method).OrderBy(method => PlaceOf(method.Key)))
            {
                AddSeries(plot, method.Key, method, quality);
            }

            plot.Legend.IsVisible = hasLegend;
            plot.Legend.Alignment = Alignment.UpperRight;
            plot.Legend.FontSize = 12;
            plot.Legend.OutlineColor = Color.FromHex("#D0D7DE");
            plot.Legend.ShadowColor = Colors.Transparent;
            plot.Legend.BackgroundColor = Colors.White.WithAlpha(0.92);
        }

        private static void AddSeries(
            Plot plot, string method, IEnumerable<ComparisonRow> rows, Func<ComparisonRow, double> quality)
        {
            var style = SeriesStyle.Of(method);
            var ordered = rows.OrderBy(row => row.Speedup).ToArray();
            var series = plot.Add.Scatter(
                ordered.Select(row => row.Speedup).ToArray(), ordered.Select(quality).ToArray(), Color.FromHex(style.Color));
            series.LegendText = method;
            series.MarkerShape = style.Shape;
            series.MarkerSize = style.IsEmphasised ? 10 : style.IsCloud ? 6 : 8;
            series.MarkerLineWidth = 1.6f;
            series.LineWidth = style.IsCloud ? 0 : style.IsEmphasised ? 2.4f : 1.3f;
        }

        // A step line: up to a speed-up, this much quality can be had.
        private static void AddFront(Plot plot, ComparisonRow[] rows, Func<ComparisonRow, double> quality)
        {
            var front = ParetoFront.Of(rows, row => row.Speedup, quality);
            if (front.Count == 0)
            {
                return;
            }

            var x = new List<double> { 1 };
            var y = new List<double> { quality(front[0]) };
            foreach (var row in front)
            {
                x.Add(row.Speedup);
                y.Add(quality(row));
            }

            var line = plot.Add.Scatter(x.ToArray(), y.ToArray(), Color.FromHex("#FFD33D").WithAlpha(0.55));
            line.ConnectStyle = ConnectStyle.StepVertical;
            line.LineWidth = 9;
            line.MarkerSize = 0;
            line.LegendText = "Pareto front";
        }

        private static void Style(Plot plot, string title, ComparisonRow[] rows)
        {
            plot.FigureBackground.Color = Colors.White;
            plot.DataBackground.Color = Colors.White;
            plot.Grid.MajorLineColor = Color.FromHex("#EAEEF2");
            plot.Axes.Color(Color.FromHex("#424A53"));
            plot.Axes.Frame(false);
            plot.Axes.Left.FrameLineStyle.IsVisible = true;
            plot.Axes.Bottom.FrameLineStyle.IsVisible = true;
            plot.Title(title, 17);
            plot.XLabel(
                rows.All(row => double.IsNaN(row.WallSpeedup)) ? "Speed-up, transformer blocks (times)" : "Speed-up, wall time (times)", 14);
            plot.YLabel("PSNR to full sampling (dB)", 14);
            plot.Axes.Bottom.TickLabelStyle.FontSize = 13;
            plot.Axes.Left.TickLabelStyle.FontSize = 13;
            if (Array.Find(_fonts, SKFontManager.Default.GetFontFamilies().Contains) is { } font)
            {
                plot.Font.Set(font);
            }
        }

        private static void ShareAxes(IEnumerable<Plot> plots)
        {
            var all = plots.ToArray();
            foreach (var plot in all)
            {
                plot.Axes.AutoScale();
            }

            var limits = all.Select(plot => plot.Axes.GetLimits()).Aggregate((a, b) => a.Expanded(b));
            foreach (var plot in all)
            {
                plot.Axes.SetLimits(limits);
            }
        }

        private static int PlaceOf(string method)
        {
            // The first in the legend is drawn last, on top of the others.
            for (var place = 0; place < MethodNames.All.Count; place++)
            {
                if (MethodNames.All[place] == method)
                {
                    return -place;
                }
            }

            return -MethodNames.All.Count;
        }
    }
}

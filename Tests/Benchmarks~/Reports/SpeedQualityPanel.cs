using System;
using System.Collections.Generic;
using System.Linq;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SpeCa.Benchmarks.Comparing;

namespace SpeCa.Benchmarks.Reports
{
    /// <summary>One measure of quality over speed-up, with a series for every method and the Pareto front behind them.</summary>
    internal static class SpeedQualityPanel
    {
        // Below this nobody would take the one for the other, and the rest needs the room.
        private const double LeastShown = 17;

        private static readonly double[] _ticks = [1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50];

        /// <summary>Makes a panel.</summary>
        public static Plot Create(string title, IReadOnlyCollection<ComparisonRow> rows, Func<ComparisonRow, double> quality)
        {
            var plot = new Plot();
            Style(plot);
            plot.Title(title, 17);
            plot.XLabel(
                rows.All(row => double.IsNaN(row.WallSpeedup)) ? "Speed-up in transformer blocks" : "Speed-up in wall time", 14);
            plot.YLabel("PSNR against full sampling, dB", 14);
            plot.Axes.Bottom.TickGenerator = new NumericManual(
                _ticks.Select(tick => Math.Log(tick)).ToArray(), _ticks.Select(tick => FormattableString.Invariant($"{tick}x")).ToArray());
            var shown = rows.Where(row => quality(row) >= LeastShown).ToArray();
            AddFront(plot, shown, quality);
            foreach (var method in shown.GroupBy(row => row.Method).OrderByDescending(method => MethodNames.PlaceOf(method.Key)))
            {
                AddSeries(plot, method.Key, method.OrderBy(row => row.Speedup).ToArray(), quality);
            }

            plot.HideLegend();
            return plot;
        }

        /// <summary>Makes a plot of nothing but the legend.</summary>
        public static Plot CreateLegend(IEnumerable<ComparisonRow> rows)
        {
            var plot = new Plot();
            Style(plot);
            plot.Layout.Frameless();
            plot.HideGrid();
            foreach (var method in rows.Select(row => row.Method).Distinct().OrderBy(MethodNames.PlaceOf))
            {
                AddSeries(plot, method, [], _ => 0);
            }

            AddFront(plot, [], _ => 0);
            plot.Legend.IsVisible = true;
            plot.Legend.Alignment = Alignment.MiddleCenter;
            plot.Legend.Orientation = Orientation.Horizontal;
            plot.Legend.FontSize = 13;
            plot.Legend.InterItemPadding = new PixelPadding(14, 14, 4, 4);
            plot.Legend.OutlineColor = Colors.Transparent;
            plot.Legend.ShadowColor = Colors.Transparent;
            return plot;
        }

        /// <summary>Gives panels the same axes, so that they can be read across.</summary>
        public static void ShareLimits(IReadOnlyCollection<Plot> panels)
        {
            foreach (var panel in panels)
            {
                panel.Axes.AutoScale();
            }

            var limits = panels.Select(panel => panel.Axes.GetLimits()).Aggregate((first, second) => first.Expanded(second));
            foreach (var panel in panels)
            {
                panel.Axes.SetLimits(limits);
            }
        }

        private static void AddSeries(Plot plot, string method, ComparisonRow[] rows, Func<ComparisonRow, double> quality)
        {
            var style = SeriesStyle.Of(method);
            if (!style.IsCloud)
            {
                var line = AddScatter(plot, ParetoFront.Of(rows, row => row.Speedup, quality), quality, style.Color);
                line.LineWidth = style.LineWidth;
                line.MarkerSize = 0;
            }

            var series = AddScatter(plot, rows, quality, style.Color);
            series.LegendText = method;
            series.MarkerShape = style.Shape;
            series.MarkerSize = style.MarkerSize;
            series.MarkerLineWidth = 1.5f;
            series.LineWidth = 0;
        }

        private static Scatter AddScatter(
            Plot plot, IReadOnlyCollection<ComparisonRow> rows, Func<ComparisonRow, double> quality, string color) =>
            plot.Add.Scatter(
                rows.Select(row => Math.Log(row.Speedup)).ToArray(), rows.Select(quality).ToArray(), Color.FromHex(color));

        // A step line: up to a speed-up, this much quality can be had.
        private static void AddFront(Plot plot, IReadOnlyCollection<ComparisonRow> rows, Func<ComparisonRow, double> quality)
        {
            var line = AddScatter(plot, ParetoFront.Of(rows, row => row.Speedup, quality), quality, "#FFE58A");
            line.ConnectStyle = ConnectStyle.StepVertical;
            line.LineWidth = 7;
            line.MarkerSize = 0;
            line.LegendText = "Pareto front";
        }

        private static void Style(Plot plot)
        {
            FigureStyle.Apply(plot);
            plot.Axes.Bottom.TickLabelStyle.FontSize = 13;
            plot.Axes.Left.TickLabelStyle.FontSize = 13;
            plot.Axes.Left.MinimumSize = 70;
            plot.Axes.Right.MinimumSize = 24;
        }
    }
}

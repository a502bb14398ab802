using System;
using System.Collections.Generic;
using System.Linq;
using ScottPlot;
using SkiaSharp;
using SpeCa.Runtime.Frames;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>
    /// Plots the times of all frames with what happened meanwhile, and below how much of the budget textures used, as a
    /// histogram.
    /// </summary>
    internal sealed class TimesPlot(Game game, RunReport report)
    {
        private const int Width = 1400;
        private const int TopHeight = 500;
        private const int BottomHeight = 320;
        private const int Bins = 60;
        private const double Unnoticed = 0.05;

        private static readonly Color _background = Color.FromHex("#151313");
        private static readonly Color _lines = Color.FromHex("#2a2625");
        private static readonly Color _ink = Color.FromHex("#cfc4b6");
        private static readonly Color _own = Color.FromHex("#5b8dd6");
        private static readonly Color _textures = Color.FromHex("#f0a04b");
        private static readonly Color _limit = Color.FromHex("#e5484d");
        private static readonly Color _done = Color.FromHex("#58c98b");

        /// <summary>Draws and writes it.</summary>
        public void Save(string path)
        {
            using var surface = SKSurface.Create(new SKImageInfo(Width, TopHeight + BottomHeight, SKColorType.Rgba8888, SKAlphaType.Opaque));
            Paint(surface.Canvas, FrameTimes(), 0, TopHeight);
            Paint(surface.Canvas, BudgetUse(), TopHeight, BottomHeight);
            Png.Write(surface, path);
        }

        private Plot FrameTimes()
        {
            var plot = Create("What every frame took", "Seconds", "ms");
            var frame = 1000 / report.Hz;
            var top = double.Max(frame * 1.35, 1.15 * report.FrameMilliseconds.P99);
            AddFrames(plot, record => double.Min(record.Frame, top), _textures, "textures");
            AddFrames(plot, record => double.Min(record.Game, top), _own, "the game's own work");
            var limit = plot.Add.HorizontalLine(frame, 1.5f, _limit, LinePattern.Dashed);
            limit.LegendText = FormattableString.Invariant($"a frame at {report.Hz:0.##} Hz, {frame:0.0} ms");
            AddEvents(plot, top);
            plot.Axes.SetLimits(0, report.Seconds, 0, top * 1.12);
            plot.ShowLegend(Edge.Bottom);
            plot.Legend.Orientation = Orientation.Horizontal;
            return plot;
        }

        private void AddEvents(Plot plot, double top)
        {
            var dots = game.Log.Events.Where(moment => moment.Kind == GameEventKind.TextureCompleted).Select(moment => moment.Milliseconds / 1000).ToArray();
            var textures = plot.Add.ScatterPoints(dots, Enumerable.Repeat(top * 0.93, dots.Length).ToArray(), _done);
            textures.MarkerSize = 9;
            textures.MarkerShape = MarkerShape.FilledDiamond;
            textures.LegendText = "a texture was completed";
            foreach (var entered in game.Log.Events.Where(moment => moment.Kind == GameEventKind.RoomEntered))
            {
                var line = plot.Add.VerticalLine(entered.Milliseconds / 1000, 1, _ink.WithAlpha(0.55));
                line.LinePattern = LinePattern.Dotted;
                var name = plot.Add.Text(entered.Room.Theme.Name, entered.Milliseconds / 1000, top * 1.1);
                name.LabelFontColor = _ink;
                name.LabelFontSize = 14;
                name.LabelAlignment = Alignment.UpperLeft;
                name.OffsetX = 5;
            }
        }

        private Plot BudgetUse()
        {
            var plot = Create("What textures took of the frames in which they were worked on", "ms (the last bar is all that took longer)", "Frames");
            var budget = report.BudgetMilliseconds;
            var widest = double.Max(1.5 * budget, budget + (1.2 * report.OvershootMilliseconds.P99));
            var counts = new int[Bins];

            // A piece that the budget does not hold runs on the worker and takes nothing of the frame.
            var isOnWorker = report.Execution == nameof(FrameExecution.Worker);
            var worked = game.Log.Frames.Select(record => isOnWorker ? record.Used : record.Textures).Where(took => took > Unnoticed).ToArray();
            foreach (var used in worked)
            {
                counts[int.Min(Bins - 1, (int)(used / widest * Bins))]++;
            }

            for (var bin = 0; bin < Bins; bin++)
            {
                var from = widest * bin / Bins;
                var bar = plot.Add.Bar(from + (widest / Bins / 2), counts[bin]);
                bar.Color = from >= budget ? _limit : _textures;
                bar.Bars[0].Size = 0.9 * widest / Bins;
                bar.Bars[0].LineWidth = 0;
            }

            var line = plot.Add.VerticalLine(budget, 2, _done);
            line.LegendText = FormattableString.Invariant($"the budget, {budget:0.##} ms; {worked.Length} of {report.Frames} frames");
            plot.Axes.SetLimits(0, widest, 0, counts.Max() * 1.15);
            plot.ShowLegend(Alignment.UpperRight);
            return plot;
        }

        // Upright edges: a slope would show time between frames as if it had been spent.
        private void AddFrames(Plot plot, Func<FrameRecord, double> height, Color color, string name)
        {
            var xs = new List<double>();
            var ys = new List<double>();
            foreach (var record in game.Log.Frames)
            {
                var end = record.Begin + double.Max(1000 / report.Hz, record.Frame);
                xs.AddRange([record.Begin / 1000, record.Begin / 1000, end / 1000, end / 1000]);
                ys.AddRange([0, height(record), height(record), 0]);
            }

            var fill = plot.Add.FillY([.. xs], new double[xs.Count], [.. ys]);
            fill.FillColor = color;
            fill.LineWidth = 0;
            fill.MarkerSize = 0;
            fill.LegendText = name;
        }

        private static Plot Create(string title, string x, string y)
        {
            var plot = new Plot();
            plot.FigureBackground.Color = _background;
            plot.DataBackground.Color = _background;
            plot.Axes.Color(_ink);
            plot.Grid.MajorLineColor = _lines;
            plot.Axes.Right.FrameLineStyle.IsVisible = false;
            plot.Axes.Top.FrameLineStyle.IsVisible = false;
            plot.Axes.Bottom.TickLabelStyle.FontSize = 14;
            plot.Axes.Left.TickLabelStyle.FontSize = 14;
            plot.Axes.Left.MinimumSize = 74;
            plot.Axes.Right.MinimumSize = 24;
            plot.Legend.BackgroundColor = _background;
            plot.Legend.FontColor = _ink;
            plot.Legend.FontSize = 14;
            plot.Legend.OutlineColor = Colors.Transparent;
            plot.Legend.ShadowColor = Colors.Transparent;
            plot.Title(title, 18);
            plot.XLabel(x, 14);
            plot.YLabel(y, 14);
            if (SheetStyle.Family is { } family)
            {
                plot.Font.Set(family);
            }

            return plot;
        }

        private static void Paint(SKCanvas canvas, Plot plot, int top, int height)
        {
            using var bitmap = SKBitmap.Decode(plot.GetImage(Width, height).GetImageBytes(ImageFormat.Png, 100));
            canvas.DrawBitmap(bitmap, 0, top);
        }
    }
}

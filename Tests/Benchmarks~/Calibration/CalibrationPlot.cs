using System;
using System.Collections.Generic;
using System.Linq;
using ScottPlot;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime.Presets;

namespace SpeCa.Benchmarks.Calibration
{
    /// <summary>
    /// Draws what calibrations looked at: 5th percentile over speed-up in blocks, of candidates on the search's textures, and of
    /// presets on held-out ones with their confidence intervals.
    /// </summary>
    internal static class CalibrationPlot
    {
        private const float LabelDistance = 6;

        private static readonly double[] _ticks = [1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15];
        private static readonly Color _chosen = Color.FromHex("#D1242F");
        private static readonly Color _shipped = Color.FromHex("#0969DA");

        /// <summary>Writes a PNG file.</summary>
        /// <param name="path">Where it goes.</param>
        /// <param name="curves">What calibrations wrote.</param>
        /// <param name="presets">The model's presets; those without a measurement are left out, and those that a calibration chose stand once.</param>
        /// <param name="width">Pixels along x.</param>
        /// <param name="height">Pixels along y.</param>
        public static void Save(
            string path, IReadOnlyList<CalibrationCurve> curves, IReadOnlyList<QualityPreset> presets, int width = 1800, int height = 1100)
        {
            var plot = new Plot { ScaleFactor = width / 900.0 };
            FigureStyle.Apply(plot);
            plot.XLabel("Times fewer blocks than full sampling", 14);
            plot.YLabel("PSNR against full sampling, 5th percentile, dB", 14);
            plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
                _ticks.Select(tick => Math.Log(tick)).ToArray(), _ticks.Select(tick => FormattableString.Invariant($"{tick}x")).ToArray());

            AddPoints(plot, CalibrationCurve.Screened(curves), Color.FromHex("#AFB8C1"), MarkerShape.OpenCircle, "Candidates out after a few textures");
            AddPoints(plot, CalibrationCurve.Confirmed(curves), Color.FromHex("#57606A"), MarkerShape.FilledCircle, "Finalists, on all of the search's textures");
            AddPresets(plot, presets.Where(preset => !curves.Any(curve => curve.Preset.Measured == preset.Measured)).ToArray(), _shipped, MarkerShape.FilledDiamond, "Presets of the model, held-out textures, 95% interval", above: false);
            AddPresets(plot, curves.Select(curve => curve.Preset).ToArray(), _chosen, MarkerShape.FilledSquare, "What calibrations chose, held-out textures, 95% interval", above: true);
            FigureStyle.ShowLegend(plot, Alignment.UpperRight);
            plot.SavePng(path, width, height);
        }

        private static void AddPoints(Plot plot, IReadOnlyList<CurvePoint> points, Color color, MarkerShape shape, string text)
        {
            var markers = plot.Add.Markers(
                points.Select(point => Math.Log(point.BlockSpeedup)).ToArray(), points.Select(point => point.PsnrP5Db).ToArray(), shape, 6, color);
            markers.LegendText = text;
        }

        private static void AddPresets(Plot plot, IReadOnlyList<QualityPreset> presets, Color color, MarkerShape shape, string text, bool above)
        {
            var isFirst = true;
            foreach (var preset in presets)
            {
                if (preset.Measured is not { } measured)
                {
                    continue;
                }

                var x = Math.Log(measured.BlockSpeedup);
                if (measured is { PsnrP5LowDb: { } low, PsnrP5HighDb: { } high })
                {
                    var interval = plot.Add.Line(x, low, x, high);
                    interval.Color = color;
                    interval.LineWidth = 1.5f;
                }

                var marker = plot.Add.Marker(x, measured.PsnrP5Db, shape, 10, color);
                marker.LegendText = isFirst ? text : "";
                isFirst = false;
                var label = plot.Add.Text(preset.Name, x, measured.PsnrP5Db);
                label.LabelFontColor = color;
                label.LabelFontSize = 14;
                label.LabelAlignment = above ? Alignment.LowerLeft : Alignment.UpperRight;
                label.OffsetX = above ? LabelDistance : -LabelDistance;
                label.OffsetY = above ? -LabelDistance : LabelDistance;
            }
        }
    }
}

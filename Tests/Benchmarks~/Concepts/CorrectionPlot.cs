using System;
using System.Linq;
using System.Numerics.Tensors;
using ScottPlot;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Draws how far a texture is from full sampling after every step, with and without the correction by full steps.</summary>
    internal static class CorrectionPlot
    {
        private const float Scale = 1.5f;

        /// <summary>Writes a PNG file.</summary>
        public static void Save(string path, DenoisingRun full, DenoisingRun corrected, DenoisingRun uncorrected)
        {
            var plot = new Plot { ScaleFactor = Scale };
            FigureStyle.Apply(plot);
            plot.Title($"{FigureStyle.Words(full.Texture.Material.Name)}: how far the estimate is from that of full sampling", 16);
            plot.XLabel("step (large dots: computed in full)", 13);
            plot.YLabel("relative difference", 13);
            Add(plot, full, uncorrected, Color.FromHex("#9A6700"), "forecasts alone");
            Add(plot, full, corrected, Color.FromHex("#D1242F"), "with the correction of the trajectory");
            double[] ticks = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3];
            plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
                ticks.Select(tick => Math.Log10(tick)).ToArray(), ticks.Select(tick => FormattableString.Invariant($"{tick}")).ToArray());
            FigureStyle.ShowLegend(plot, Alignment.UpperRight);
            plot.SavePng(path, (int)(Scale * 940), (int)(Scale * 420));
        }

        private static void Add(Plot plot, DenoisingRun full, DenoisingRun run, Color color, string text)
        {
            var steps = Enumerable.Range(0, run.Estimates.Count).Where(step => Difference(full, run, step) > 0).ToArray();
            var result = TextureComparison.PsnrDb(full.Texture, run.Texture);
            var line = plot.Add.ScatterLine(
                steps.Select(step => step + 1.0).ToArray(), steps.Select(step => Math.Log10(Difference(full, run, step))).ToArray(), color);
            line.LineWidth = 2;
            line.LegendText = FormattableString.Invariant($"{text}: {result:0.0} dB in the end");
            foreach (var step in steps)
            {
                var outcome = run.Trace[step, 0].Outcome;
                var isFull = outcome is StepOutcome.Full or StepOutcome.Rejected;
                plot.Add.Marker(step + 1, Math.Log10(Difference(full, run, step)), isFull ? MarkerShape.FilledCircle : MarkerShape.OpenCircle, isFull ? 9 : 4, color);
            }
        }

        private static double Difference(DenoisingRun full, DenoisingRun run, int step) =>
            TensorPrimitives.Distance(run.Estimates[step], full.Estimates[step]) / TensorPrimitives.Norm(full.Estimates[step]);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using ScottPlot;
using SpeCa.Benchmarks.Reports;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>
    /// Draws why forecasts work: hidden states move smoothly from step to step, so a polynomial through some of them meets the
    /// next ones; and how far it may go.
    /// </summary>
    internal static class ForecastPlot
    {
        private const float Scale = 1.5f;
        private const float Across = 940;
        private const float Down = 430;
        private const float Wide = 560;
        private const int WarmUp = 3;
        private const int Longest = 8;

        /// <summary>Writes a PNG file.</summary>
        /// <param name="path">Where it goes.</param>
        /// <param name="logs">Full sampling of some textures; the first one is drawn on the left.</param>
        /// <param name="full">The steps of the first texture that a preset computes in full.</param>
        /// <param name="share">How much of the last term forecasts of order 2 take.</param>
        public static void Save(string path, IReadOnlyList<FullStepLog> logs, int[] full, float share)
        {
            using var sheet = new PlotSheet((int)(Scale * Across), (int)(Scale * Down), Scale);
            sheet.Paint(Trajectory(logs[0], full, share), 0, 0, Wide, Down);
            sheet.Paint(Errors(logs, share), Wide, 0, Across - Wide, Down);
            sheet.Save(path);
        }

        private static Plot Trajectory(FullStepLog log, int[] full, float share)
        {
            var plot = Begin("What leaves the last block, step by step", "step", "second principal component");
            var first = PrincipalComponent.Of(log.States);
            var component = PrincipalComponent.Of([.. log.States.Select(state => first.Without(state))]);
            var count = log.States.Count;
            var truth = plot.Add.Scatter(
                Enumerable.Range(1, count).ToArray(), log.States.Select(state => component.Coordinate(first.Without(state))).ToArray(), FigureStyle.Faint);
            truth.MarkerSize = 4;
            truth.LineWidth = 2;
            truth.LegendText = "every step in full";
            AddForecasts(plot, log, full, new StateForecast(0, 1), "#9A6700", "forecast, order 0 (reuse)", Coordinate);
            AddForecasts(plot, log, full, new StateForecast(2, share), "#D1242F", FormattableString.Invariant($"forecast, order 2 with {share:0.0} of its last term"), Coordinate);
            var marks = plot.Add.Markers(
                full.Select(step => step + 1.0).ToArray(), full.Select(step => Coordinate(log.States[step])).ToArray(), MarkerShape.FilledCircle, 9, OutcomeStyle.ColorOf(Runtime.Speculation.StepOutcome.Full));
            marks.LegendText = "full steps that forecasts are made of";
            FigureStyle.ShowLegend(plot, Alignment.UpperRight);
            return plot;

            double Coordinate(float[] state) => component.Coordinate(first.Without(state));
        }

        private static void AddForecasts(
            Plot plot, FullStepLog log, int[] full, StateForecast forecast, string color, string text, Func<float[], double> coordinate)
        {
            var isFirst = true;
            for (var place = WarmUp - 1; place < full.Length; place++)
            {
                var end = place + 1 < full.Length ? full[place + 1] : log.States.Count - 1;
                var steps = Enumerable.Range(full[place], end - full[place] + 1).ToArray();
                var line = plot.Add.Scatter(
                    steps.Select(step => step + 1.0).ToArray(),
                    steps.Select(step => coordinate(step == full[place] ? log.States[step] : forecast.At(log, full.AsSpan(0, place + 1), step))).ToArray(),
                    Color.FromHex(color));
                line.LineWidth = 1.6f;
                line.MarkerSize = 5;
                line.MarkerShape = MarkerShape.OpenCircle;
                line.LegendText = isFirst ? text : "";
                isFirst = false;
            }
        }

        private static Plot Errors(IReadOnlyList<FullStepLog> logs, float share)
        {
            var plot = Begin("How far a forecast may go", "steps since the last full step", "relative error, median");
            Add(new StateForecast(0, 1), "#9A6700", "order 0 (reuse)");
            Add(new StateForecast(1, 1), "#0969DA", "order 1");
            Add(new StateForecast(2, 1), "#8250DF", "order 2");
            Add(new StateForecast(2, share), "#D1242F", FormattableString.Invariant($"order 2 with {share:0.0}"));
            plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
                Enumerable.Range(1, Longest).Select(distance => (double)distance).ToArray(), Enumerable.Range(1, Longest).Select(distance => $"{distance}").ToArray());
            double[] ticks = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
            plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
                ticks.Select(tick => Math.Log10(tick)).ToArray(), ticks.Select(tick => FormattableString.Invariant($"{tick}")).ToArray());
            FigureStyle.ShowLegend(plot, Alignment.LowerRight);
            return plot;

            void Add(StateForecast forecast, string color, string text)
            {
                var errors = Enumerable.Range(1, Longest).Select(distance => Math.Log10(forecast.MedianError(logs, distance))).ToArray();
                var line = plot.Add.Scatter(Enumerable.Range(1, Longest).ToArray(), errors, Color.FromHex(color));
                line.LineWidth = 2;
                line.MarkerSize = 7;
                line.LegendText = text;
            }
        }

        private static Plot Begin(string title, string x, string y)
        {
            var plot = new Plot();
            FigureStyle.Apply(plot);
            plot.Title(title, 16);
            plot.XLabel(x, 13);
            plot.YLabel(y, 13);
            return plot;
        }
    }
}

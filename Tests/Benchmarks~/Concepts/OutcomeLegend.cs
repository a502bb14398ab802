using SpeCa.Benchmarks.Reports;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>The line that says which colour stands for which outcome, below a title.</summary>
    internal static class OutcomeLegend
    {
        /// <summary>The room that title and legend take.</summary>
        public const float Height = 60;

        private const float TextSize = 13;

        /// <summary>Writes title and legend at the top of a sheet.</summary>
        public static void Write(PlotSheet sheet, string title)
        {
            sheet.Write(title, 8, 20, 16, isBold: true);
            var x = 14f;
            foreach (var outcome in OutcomeStyle.All)
            {
                sheet.PaintDot(x, 41, 5.5f, OutcomeStyle.ColorOf(outcome));
                x += 11 + sheet.Write(OutcomeStyle.TextOf(outcome), x + 11, 46, TextSize) + 26;
            }
        }
    }
}

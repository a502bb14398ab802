using System.Globalization;
using Spectre.Console;

namespace SpeCa.Benchmarks.Frames
{
    /// <summary>Shows what scenarios did, as they are finished.</summary>
    internal static class FrameTable
    {
        /// <summary>Characters that it needs, also where the output is no terminal.</summary>
        public const int Width = 180;

        private static readonly string[] _columns =
        [
            "Hz", "textures made", "budget", "used", "over p50", "over p99", "over max", "p99/chunk", "frames/texture", "ms/texture", "game p99", "missed", "bytes",
        ];

        public static Table Create()
        {
            var table = new Table { Border = TableBorder.Markdown };
            foreach (var column in _columns)
            {
                table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
            }

            return table;
        }

        public static void Add(Table table, FrameMeasurement row)
        {
            var hasBudget = row.Scenario.Mode is FrameMode.InFrame or FrameMode.Worker;
            var isInFrame = row.Scenario.Mode == FrameMode.InFrame;
            table.AddRow(
                Number(row.Scenario.FramesPerSecond, "0"),
                row.Scenario.Name,
                hasBudget ? Number(row.Scenario.BudgetMilliseconds, "0.0 ms") : "",
                hasBudget ? Number(row.Used.Mean, "0.00 ms") : "",
                hasBudget ? Number(row.Overshoot.Percentile(0.5), "0.00") : "",
                hasBudget ? Number(row.Overshoot.Percentile(0.99), "0.00") : "",
                hasBudget ? Number(row.Overshoot.Percentile(1), "0.00") : "",
                hasBudget ? Number(row.Overshoot.Percentile(0.99) / row.ChunkMilliseconds, "0%") : "",
                row.Textures == 0 ? "" : Number(row.Frames / row.Textures, "0"),
                row.Textures == 0 || !hasBudget ? "" : Number(row.Used.Sum / row.Textures, "0"),
                Number(row.Game.Percentile(0.99), "0.00 ms"),
                Number((double)row.Missed / row.Frames, "0.0%"),
                isInFrame ? Number(row.SteadyBytes, "0") : "");
        }

        private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
    }
}

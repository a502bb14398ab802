using System;
using System.Globalization;
using System.Linq;
using SpeCa.Samples.GenerateTexture;
using Spectre.Console;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>The tables that a run ends with.</summary>
    internal static class RunTables
    {
        private static readonly CultureInfo _culture = CultureInfo.InvariantCulture;

        /// <summary>The run in numbers.</summary>
        public static Table Summary(RunReport report)
        {
            var table = Tables.Create(
                string.Create(_culture, $"{report.Model}, preset {report.Preset}, {report.Hz:0.##} Hz, {report.BudgetMilliseconds:0.##} ms of every frame"), "", "");
            table.ShowHeaders = false;
            void Row(string what, string value) => table.AddRow(new Text(what), new Text(value));

            Row("frames", string.Create(_culture, $"{report.Frames} in {report.Seconds:0.0} s, {report.MissedFrames} longer than {1000 / report.Hz:0.0} ms"));
            Row("frame time p50 / p95 / p99 / max", Times(report.FrameMilliseconds));
            Row("of it the game's own work", Times(report.GameMilliseconds));
            Row("over the budget p50 / p95 / p99 / max", Times(report.OvershootMilliseconds));
            Row("budget used", report.BudgetUse.ToString("0%", _culture));
            Row("textures made", string.Create(_culture, $"{report.TexturesMade} while walking, {report.TexturesLoadedBefore} before, {report.TexturesMadeAfterwards} afterwards for the pictures; {report.TexturesConceded} with a faster preset, for a deadline"));
            Row(
                "a room's request till complete",
                report.SecondsToCompleteMean == null ? "none was" : string.Create(_culture, $"{report.SecondsToCompleteMean:0.0} s on average, {report.SecondsToCompleteMax:0.0} s at most"));
            Row("rooms complete when entered", string.Create(_culture, $"{report.CompleteWhenEntered:0%}"));
            Row("blocks saved", string.Create(_culture, $"{report.BlocksSaved:0%} of a full run's; {report.ForecastsAccepted} forecasts used, {report.ForecastsRejected} rejected"));
            return table;
        }

        /// <summary>One row for every room.</summary>
        public static Table Rooms(RunReport report)
        {
            var table = Tables.Create("Rooms", "Room", "Asked at", "Complete", "Entered", "Turned away", "Walls", "Floor", "Ceiling");
            foreach (var room in report.Rooms.OrderBy(room => room.EnteredAt))
            {
                string[] cells =
                [
                    room.Theme, Seconds(room.RequestedAt, room), Seconds(room.CompletedAt, room), Seconds(room.EnteredAt) + (room.WasCompleteWhenEntered ? "" : " (too early)"),
                    room.Cancellations.ToString(_culture), .. room.Textures.Select(texture => $"{texture.Material}, {texture.Given}"),
                ];
                table.AddRow(cells.Select(cell => new Text(cell)));
            }

            return table;
        }

        private static string Times(Distribution times) =>
            string.Create(_culture, $"{times.P50:0.00} / {times.P95:0.00} / {times.P99:0.00} / {times.Max:0.00} ms");

        private static string Seconds(double? seconds, RoomReport room) =>
            seconds is { } known ? Seconds(known) : room.IsLoadedBefore ? "before" : "afterwards";

        private static string Seconds(double seconds) => FormattableString.Invariant($"{seconds:0.0} s");
    }
}

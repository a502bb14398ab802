using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SpeCa.Runtime.Frames;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Draws a game's state for a terminal.</summary>
    internal sealed class DashboardView(Game game, FrameLoopOptions options)
    {
        private const int MostRows = 9;
        private const int BarWidth = 24;
        private const int Bins = 8;
        private const int LabelWidth = 12;

        private static readonly CultureInfo _culture = CultureInfo.InvariantCulture;

        private static readonly Color _unfilled = new(48, 48, 52);

        private readonly TerminalMap _map = new(game.Layout);

        /// <summary>Draws it.</summary>
        public IRenderable Draw(DashboardState state)
        {
            var right = new Rows(QueueTable(state), FrameHistogram(state), BudgetLine(state), ForecastLine(state));
            var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn(new GridColumn().NoWrap());
            grid.AddRow(_map.Draw(state), right);
            return new Panel(grid)
            {
                Header = new PanelHeader(Markup.Escape(Title(state))),
                Border = BoxBorder.Rounded,
                BorderStyle = new Style(Color.Grey),
            };
        }

        private string Title(DashboardState state) => string.Create(
            _culture,
            $" {state.Seconds:0.0} s  {state.Here.Theme.Name}  {state.TexturesMade} of {TextureCount} textures ");

        private int TextureCount => game.Layout.Rooms.Sum(room => room.Surfaces.Count);

        private static Table QueueTable(DashboardState state)
        {
            var table = new Table { Border = TableBorder.None, ShowHeaders = true };
            foreach (var column in new[] { "Room", "Texture", "State", "Priority", "Preset", "Steps" })
            {
                table.AddColumn(new TableColumn(new Text(column, new Style(Color.Grey))).NoWrap());
            }

            foreach (var row in state.Queue.Take(MostRows))
            {
                var style = row.State == TicketState.Running ? new Style(Color.White) : new Style(Color.Grey);
                table.AddRow(
                    new Text(row.Room, style),
                    new Text(row.Material, style),
                    new Text(row.State.ToString(), style),
                    new Text(row.Priority.ToString(), new Style(ColorOf(row.Priority))),
                    new Text(row.Preset, new Style(row.IsConceded ? Color.Orange1 : Color.Green)),
                    AppendBar(new Paragraph(), row.Progress, BarWidth / 2, Color.SteelBlue1));
            }

            for (var empty = state.Queue.Count; empty < MostRows; empty++)
            {
                table.AddEmptyRow();
            }

            return table;
        }

        private Rows FrameHistogram(DashboardState state)
        {
            var frame = 1000 / options.Hz;
            var counts = new int[Bins];
            foreach (var record in state.Latest)
            {
                counts[Math.Min(Bins - 1, (int)(record.Frame / frame * (Bins - 1)))]++;
            }

            var lines = new List<IRenderable> { new Text(string.Create(_culture, $"Time of the latest {state.Latest.Count} frames"), new Style(Color.Grey)) };
            for (var bin = 0; bin < Bins; bin++)
            {
                var isOver = bin == Bins - 1;
                var label = isOver
                    ? string.Create(_culture, $"over {frame:0.0} ms")
                    : string.Create(_culture, $"to {frame * (bin + 1) / (Bins - 1):0.0} ms");
                lines.Add(Line(label, (double)counts[bin] / state.Latest.Count, isOver ? Color.Red : Color.SeaGreen2, counts[bin].ToString(_culture)));
            }

            return new Rows(lines);
        }

        private Paragraph BudgetLine(DashboardState state)
        {
            var used = state.Latest.Average(record => record.Used);
            return Line(
                "budget",
                used / options.BudgetMilliseconds,
                Color.Gold1,
                string.Create(_culture, $"{used:0.00} of {options.BudgetMilliseconds:0.##} ms a frame, at most {state.Latest.Max(record => record.Overshoot):0.00} ms over"));
        }

        private static Paragraph ForecastLine(DashboardState state)
        {
            var all = state.Accepted + state.Rejected;
            var share = all == 0 ? 0 : (double)state.Accepted / all;
            return Line("forecasts", share, Color.MediumPurple1, string.Create(_culture, $"{state.Accepted} used, {state.Rejected} rejected"));
        }

        private static Paragraph Line(string label, double share, Color color, string value) =>
            AppendBar(new Paragraph().Append(label.PadLeft(LabelWidth) + " ", new Style(Color.Grey)), share, BarWidth, color).Append(" " + value);

        private static Paragraph AppendBar(Paragraph line, double share, int width, Color color)
        {
            var filled = (int)Math.Round(Math.Clamp(share, 0, 1) * width);
            return line
                .Append(new string('━', filled), new Style(color))
                .Append(new string('━', width - filled), new Style(_unfilled));
        }

        private static Color ColorOf(RequestPriority priority) => priority switch
        {
            RequestPriority.Urgent => Color.Red,
            RequestPriority.High => Color.Orange1,
            RequestPriority.Normal => Color.Khaki1,
            _ => Color.Grey,
        };
    }
}

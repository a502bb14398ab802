using System.Collections.Generic;
using System.Linq;
using SpeCa.Samples.Dungeon;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>The dungeon from above, two cells in every character: rooms get brighter with every texture they have.</summary>
    internal sealed class TerminalMap
    {
        private static readonly Color _rock = new(24, 22, 24);
        private static readonly Color _corridor = new(92, 80, 66);
        private static readonly Color _bare = new(70, 52, 48);
        private static readonly Color _whole = new(226, 164, 84);
        private static readonly Color _walker = new(120, 230, 255);

        private readonly DungeonLayout _layout;
        private readonly (int Left, int Top, int Right, int Bottom) _bounds;

        /// <summary>Makes a map of what is not solid rock.</summary>
        public TerminalMap(DungeonLayout layout)
        {
            _layout = layout;
            var cells = layout.Rooms.SelectMany(layout.CellsOf).ToArray();
            _bounds = (cells.Min(c => c.Column) - 1, cells.Min(c => c.Row) - 1, cells.Max(c => c.Column) + 1, cells.Max(c => c.Row) + 1);
        }

        /// <summary>Draws it.</summary>
        public IRenderable Draw(DashboardState state)
        {
            var lines = new List<IRenderable>();
            for (var row = _bounds.Top; row <= _bounds.Bottom; row += 2)
            {
                var line = new Paragraph();
                for (var column = _bounds.Left; column <= _bounds.Right; column++)
                {
                    line.Append("▀", new Style(ColorOf(new Cell(column, row), state), ColorOf(new Cell(column, row + 1), state)));
                }

                lines.Add(line);
            }

            return new Rows(lines);
        }

        private Color ColorOf(Cell cell, DashboardState state) =>
            cell == state.Walker ? _walker
            : _layout.OwnerOf(cell) is not { } owner ? _rock
            : !owner.Contains(cell) ? _corridor
            : _bare.Blend(_whole, (float)state.RoomShares[owner.Index]);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>Finds where a corridor may be dug.</summary>
    internal static class CorridorSearch
    {
        /// <summary>The fewest cells from one room's wall to another's (breadth first), doors near the middle of the walls preferred.</summary>
        /// <param name="from">Where it begins.</param>
        /// <param name="to">Where it ends.</param>
        /// <param name="mayDig">Whether a cell may be dug out.</param>
        public static IReadOnlyList<Cell> Shortest(Room from, Room to, Func<Cell, bool> mayDig)
        {
            var before = new Dictionary<Cell, Cell>();
            var waiting = new Queue<Cell>();
            foreach (var door in Doors(from, mayDig))
            {
                before[door] = door;
                waiting.Enqueue(door);
            }

            var ends = new HashSet<Cell>(Doors(to, mayDig));
            while (waiting.Count > 0)
            {
                var cell = waiting.Dequeue();
                if (ends.Contains(cell))
                {
                    return Trace(before, cell);
                }

                foreach (var next in cell.Neighbours)
                {
                    // Beside a room there is only its door: a corridor along its wall would have no wall to the room.
                    if (!before.ContainsKey(next) && mayDig(next) && (ends.Contains(next) || !(Touches(from, next) || Touches(to, next))))
                    {
                        before[next] = cell;
                        waiting.Enqueue(next);
                    }
                }
            }

            throw new InvalidOperationException($"There is no way from room {from.Index} to room {to.Index}.");
        }

        // Cells just outside, nearest to the middle of their wall first; corners of the room are left whole.
        private static IEnumerable<Cell> Doors(Room room, Func<Cell, bool> mayDig)
        {
            var along = Enumerable.Range(room.Left + 1, room.Columns - 2)
                .SelectMany(column => new[] { new Cell(column, room.Top - 1), new Cell(column, room.Top + room.Rows) });
            var across = Enumerable.Range(room.Top + 1, room.Rows - 2)
                .SelectMany(row => new[] { new Cell(room.Left - 1, row), new Cell(room.Left + room.Columns, row) });
            return along.Concat(across)
                .Where(mayDig)
                .OrderBy(cell => Math.Min(Math.Abs(cell.Column - room.Centre.Column), Math.Abs(cell.Row - room.Centre.Row)));
        }

        private static bool Touches(Room room, Cell cell) => cell.Neighbours.Any(room.Contains);

        private static List<Cell> Trace(Dictionary<Cell, Cell> before, Cell end)
        {
            var cells = new List<Cell> { end };
            while (before[cells[cells.Count - 1]] is var cell && cell != cells[cells.Count - 1])
            {
                cells.Add(cell);
            }

            cells.Reverse();
            return cells;
        }
    }
}

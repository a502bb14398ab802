using System.Collections.Generic;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>How far every open cell is from one of them, in steps from cell to cell.</summary>
    public sealed class DistanceField
    {
        private readonly Dictionary<Cell, int> _steps = new Dictionary<Cell, int>();

        /// <summary>Measures, breadth first.</summary>
        public DistanceField(DungeonLayout layout, Cell from)
        {
            _steps[from] = 0;
            var waiting = new Queue<Cell>();
            waiting.Enqueue(from);
            while (waiting.Count > 0)
            {
                var cell = waiting.Dequeue();
                foreach (var next in cell.Neighbours)
                {
                    if (layout.IsOpen(next) && !_steps.ContainsKey(next))
                    {
                        _steps[next] = _steps[cell] + 1;
                        waiting.Enqueue(next);
                    }
                }
            }
        }

        /// <summary>Steps to a cell; null where no way leads there.</summary>
        public int? StepsTo(Cell cell) => _steps.TryGetValue(cell, out var steps) ? steps : (int?)null;

        /// <summary>Steps to the nearest cell of a room; null where no way leads there.</summary>
        public int? StepsTo(Room room)
        {
            int? best = null;
            for (var row = room.Top; row < room.Top + room.Rows; row++)
            {
                for (var column = room.Left; column < room.Left + room.Columns; column++)
                {
                    if (StepsTo(new Cell(column, row)) is { } steps && (best == null || steps < best))
                    {
                        best = steps;
                    }
                }
            }

            return best;
        }

        /// <summary>The cells from <paramref name="to"/> back to where the distances begin, both included.</summary>
        /// <exception cref="KeyNotFoundException">No way leads there.</exception>
        public IReadOnlyList<Cell> WayBackFrom(Cell to)
        {
            var way = new List<Cell> { to };
            for (var steps = _steps[to]; steps > 0; steps--)
            {
                var last = way[way.Count - 1];
                foreach (var next in last.Neighbours)
                {
                    if (StepsTo(next) == steps - 1)
                    {
                        way.Add(next);
                        break;
                    }
                }
            }

            return way;
        }
    }
}

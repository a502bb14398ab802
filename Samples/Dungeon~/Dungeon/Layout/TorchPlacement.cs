using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>Puts torches on the walls of rooms.</summary>
    internal static class TorchPlacement
    {
        private const float FlameHeight = 2.05f;
        private const float FromWall = 0.24f;

        /// <summary>One torch a wall, as near to its middle as doors allow.</summary>
        public static IEnumerable<Torch> In(DungeonLayout layout, Room room)
        {
            var right = room.Left + room.Columns - 1;
            var bottom = room.Top + room.Rows - 1;
            var columns = Enumerable.Range(room.Left, room.Columns).ToArray();
            var rows = Enumerable.Range(room.Top, room.Rows).ToArray();
            var walls = new[]
            {
                OnWall(layout, room, columns.Select(column => new Cell(column, room.Top)), 0, 1),
                OnWall(layout, room, rows.Select(row => new Cell(right, row)), -1, 0),
                OnWall(layout, room, columns.Select(column => new Cell(column, bottom)), 0, -1),
                OnWall(layout, room, rows.Select(row => new Cell(room.Left, row)), 1, 0),
            };
            return walls.Where(torch => torch != null).Select(torch => torch!);
        }

        private static Torch? OnWall(DungeonLayout layout, Room room, IEnumerable<Cell> cells, int facingX, int facingZ)
        {
            var candidates = cells.Where(cell => !layout.IsOpen(new Cell(cell.Column - facingX, cell.Row - facingZ))).ToArray();
            if (candidates.Length == 0)
            {
                return null;
            }

            var cell = candidates
                .OrderBy(candidate => System.Math.Abs(candidate.Column - room.Centre.Column) + System.Math.Abs(candidate.Row - room.Centre.Row))
                .First();
            var (x, z) = DungeonLayout.MiddleOf(cell);
            const float ToWall = (DungeonLayout.CellSize / 2) - FromWall;
            return new Torch(room, x - (facingX * ToWall), FlameHeight, z - (facingZ * ToWall), facingX, facingZ);
        }
    }
}

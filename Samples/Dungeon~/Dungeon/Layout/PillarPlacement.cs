using System.Collections.Generic;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>Puts pillars into large rooms, on corners of cells, so that nobody who walks from cell to cell meets one.</summary>
    internal static class PillarPlacement
    {
        private const int LeastSide = 5;

        /// <summary>Four pillars, or none where the room is small.</summary>
        public static IEnumerable<Pillar> In(Room room)
        {
            if (room.Columns < LeastSide || room.Rows < LeastSide)
            {
                yield break;
            }

            foreach (var column in new[] { room.Left + 1, room.Left + room.Columns - 1 })
            {
                foreach (var row in new[] { room.Top + 1, room.Top + room.Rows - 1 })
                {
                    yield return new Pillar(room, column * DungeonLayout.CellSize, row * DungeonLayout.CellSize);
                }
            }
        }
    }
}

using System.Collections.Generic;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>A way from one room to another.</summary>
    public sealed class Corridor
    {
        internal Corridor(Room from, Room to, IReadOnlyList<Cell> cells)
        {
            From = from;
            To = to;
            Cells = cells;
        }

        /// <summary>The room at its first cell.</summary>
        public Room From { get; }

        /// <summary>The room at its last cell.</summary>
        public Room To { get; }

        /// <summary>Its cells between the rooms, in order, at least one.</summary>
        public IReadOnlyList<Cell> Cells { get; }

        /// <summary>The room at the other end.</summary>
        public Room OtherEnd(Room room) => ReferenceEquals(room, From) ? To : From;
    }
}

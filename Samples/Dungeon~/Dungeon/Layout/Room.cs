using System.Collections.Generic;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>A rectangular room, and what it is covered with.</summary>
    public sealed class Room
    {
        internal Room(int index, int left, int top, int columns, int rows, float height, RoomTheme theme, SurfaceMaterial[] surfaces)
        {
            Index = index;
            Left = left;
            Top = top;
            Columns = columns;
            Rows = rows;
            Height = height;
            Theme = theme;
            Surfaces = surfaces;
        }

        /// <summary>Its place in the dungeon's list; the walk begins in room 0.</summary>
        public int Index { get; }

        /// <summary>Its first column.</summary>
        public int Left { get; }

        /// <summary>Its first row.</summary>
        public int Top { get; }

        /// <summary>Cells along x.</summary>
        public int Columns { get; }

        /// <summary>Cells along z.</summary>
        public int Rows { get; }

        /// <summary>From floor to ceiling, metres.</summary>
        public float Height { get; }

        /// <summary>What kind of room it is.</summary>
        public RoomTheme Theme { get; }

        /// <summary>Its materials, in the order of <see cref="SurfaceKind"/>.</summary>
        public IReadOnlyList<SurfaceMaterial> Surfaces { get; }

        /// <summary>The cell in its middle.</summary>
        public Cell Centre => new Cell(Left + (Columns / 2), Top + (Rows / 2));

        /// <summary>Whether a cell is in it.</summary>
        public bool Contains(Cell cell) => IsWithin(cell, 0);

        /// <summary>Whether a cell is in it or at most some cells away from it.</summary>
        internal bool IsWithin(Cell cell, int margin) =>
            cell.Column >= Left - margin && cell.Column < Left + Columns + margin
            && cell.Row >= Top - margin && cell.Row < Top + Rows + margin;

        /// <summary>Whether fewer than some cells lie between it and another room.</summary>
        internal bool IsNearerThan(Room other, int gap) =>
            Left < other.Left + other.Columns + gap && other.Left < Left + Columns + gap
            && Top < other.Top + other.Rows + gap && other.Top < Top + Rows + gap;
    }
}

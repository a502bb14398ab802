using System;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>A square of the dungeon's grid; columns run along x, rows along z.</summary>
    public readonly struct Cell : IEquatable<Cell>
    {
        /// <summary>Makes a cell.</summary>
        public Cell(int column, int row)
        {
            Column = column;
            Row = row;
        }

        /// <summary>Its place along x.</summary>
        public int Column { get; }

        /// <summary>Its place along z.</summary>
        public int Row { get; }

        /// <summary>The four cells that it shares a side with.</summary>
        public Cell[] Neighbours => new[]
        {
            new Cell(Column + 1, Row), new Cell(Column, Row + 1), new Cell(Column - 1, Row), new Cell(Column, Row - 1),
        };

        /// <inheritdoc/>
        public bool Equals(Cell other) => Column == other.Column && Row == other.Row;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Cell other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => (Column * 397) ^ Row;

        /// <inheritdoc/>
        public override string ToString() => $"({Column}, {Row})";

        /// <summary>Whether both are the same cell.</summary>
        public static bool operator ==(Cell left, Cell right) => left.Equals(right);

        /// <summary>Whether they are different cells.</summary>
        public static bool operator !=(Cell left, Cell right) => !left.Equals(right);
    }
}

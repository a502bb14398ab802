using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>
    /// Rooms and corridors on a grid. Metres: x along the columns, z along the rows, y up from the floor at 0.
    /// </summary>
    public sealed class DungeonLayout
    {
        /// <summary>The side of a cell, metres.</summary>
        public const float CellSize = 1.5f;

        /// <summary>From floor to ceiling in corridors, metres.</summary>
        public const float CorridorHeight = 2.4f;

        private readonly Room?[,] _owners;

        internal DungeonLayout(int columns, int rows, IReadOnlyList<Room> rooms, IReadOnlyList<Corridor> corridors)
        {
            Columns = columns;
            Rows = rows;
            Rooms = rooms;
            Corridors = corridors;
            _owners = new Room?[columns, rows];
            TakeCells();
            Torches = rooms.SelectMany(room => TorchPlacement.In(this, room)).ToArray();
            Pillars = rooms.SelectMany(PillarPlacement.In).ToArray();
        }

        /// <summary>Cells along x.</summary>
        public int Columns { get; }

        /// <summary>Cells along z.</summary>
        public int Rows { get; }

        /// <summary>The rooms.</summary>
        public IReadOnlyList<Room> Rooms { get; }

        /// <summary>The corridors.</summary>
        public IReadOnlyList<Corridor> Corridors { get; }

        /// <summary>The torches on the rooms' walls.</summary>
        public IReadOnlyList<Torch> Torches { get; }

        /// <summary>The pillars in large rooms.</summary>
        public IReadOnlyList<Pillar> Pillars { get; }

        /// <summary>Makes a dungeon.</summary>
        /// <param name="options">Which one.</param>
        /// <param name="materials">The materials that the model knows; empty for a model without classes.</param>
        /// <exception cref="SpeCa.Runtime.InvalidSettingException">An option is out of range.</exception>
        public static DungeonLayout Generate(DungeonOptions options, IReadOnlyList<string> materials)
        {
            options.Validate();
            return new DungeonGenerator(options, materials).Generate();
        }

        /// <summary>Whether one can stand there: no wall, and not outside the grid.</summary>
        public bool IsOpen(Cell cell) => OwnerOf(cell) != null;

        /// <summary>The room whose materials cover the cell: of a corridor, the nearer end; null for solid rock.</summary>
        public Room? OwnerOf(Cell cell) =>
            cell.Column >= 0 && cell.Column < Columns && cell.Row >= 0 && cell.Row < Rows ? _owners[cell.Column, cell.Row] : null;

        /// <summary>The room that a cell is in; null in corridors and rock.</summary>
        public Room? RoomAt(Cell cell) => OwnerOf(cell) is { } owner && owner.Contains(cell) ? owner : null;

        /// <summary>From floor to ceiling in an open cell, metres; 0 in rock.</summary>
        public float HeightAt(Cell cell) =>
            OwnerOf(cell) is not { } owner ? 0 : owner.Contains(cell) ? owner.Height : CorridorHeight;

        /// <summary>The rooms that corridors lead to.</summary>
        public IEnumerable<Room> NeighboursOf(Room room) => Corridors
            .Where(corridor => ReferenceEquals(corridor.From, room) || ReferenceEquals(corridor.To, room))
            .Select(corridor => corridor.OtherEnd(room))
            .Distinct();

        /// <summary>The open cells that are covered with a room's materials.</summary>
        public IEnumerable<Cell> CellsOf(Room room) =>
            from row in Enumerable.Range(0, Rows)
            from column in Enumerable.Range(0, Columns)
            where ReferenceEquals(_owners[column, row], room)
            select new Cell(column, row);

        /// <summary>The middle of a cell along x and z, metres.</summary>
        public static (float X, float Z) MiddleOf(Cell cell) => ((cell.Column + 0.5f) * CellSize, (cell.Row + 0.5f) * CellSize);

        /// <summary>The cell at a place in metres.</summary>
        public static Cell CellAt(float x, float z) => new Cell((int)Math.Floor(x / CellSize), (int)Math.Floor(z / CellSize));

        private void TakeCells()
        {
            foreach (var corridor in Corridors)
            {
                for (var i = 0; i < corridor.Cells.Count; i++)
                {
                    var cell = corridor.Cells[i];
                    _owners[cell.Column, cell.Row] ??= 2 * i < corridor.Cells.Count ? corridor.From : corridor.To;
                }
            }

            foreach (var room in Rooms)
            {
                for (var row = room.Top; row < room.Top + room.Rows; row++)
                {
                    for (var column = room.Left; column < room.Left + room.Columns; column++)
                    {
                        _owners[column, row] = room;
                    }
                }
            }
        }
    }
}

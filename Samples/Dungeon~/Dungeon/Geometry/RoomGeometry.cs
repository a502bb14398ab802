using System.Collections.Generic;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>Makes the rectangles of a room, and of the halves of the corridors that are covered like it.</summary>
    public static class RoomGeometry
    {
        /// <summary>How wide a tile of texture is on every surface, metres.</summary>
        public const float TileSize = 1.5f;

        private static readonly (int X, int Z)[] _sides = { (1, 0), (0, 1), (-1, 0), (0, -1) };

        /// <summary>The rectangles of one surface.</summary>
        public static SurfaceMesh Of(DungeonLayout layout, Room room, SurfaceKind kind)
        {
            var mesh = new SurfaceMesh();
            foreach (var cell in layout.CellsOf(room))
            {
                switch (kind)
                {
                    case SurfaceKind.Floor:
                        AddLevel(mesh, cell, 0, 1);
                        break;
                    case SurfaceKind.Ceiling:
                        AddLevel(mesh, cell, layout.HeightAt(cell), -1);
                        break;
                    default:
                        AddWalls(mesh, layout, cell);
                        break;
                }
            }

            if (kind == SurfaceKind.Walls)
            {
                AddPillars(mesh, layout.Pillars, room);
            }

            return mesh;
        }

        private static void AddLevel(SurfaceMesh mesh, Cell cell, float y, int facing)
        {
            const float Size = DungeonLayout.CellSize;
            var x = cell.Column * Size;
            var z = (cell.Row + (facing > 0 ? 0 : 1)) * Size;
            mesh.Add(
                (x, y, z),
                (Size, 0, 0),
                (0, 0, facing * Size),
                (0, facing, 0),
                (x / TileSize, facing * z / TileSize),
                ((x + Size) / TileSize, ((facing * z) + Size) / TileSize));
        }

        private static void AddWalls(SurfaceMesh mesh, DungeonLayout layout, Cell cell)
        {
            var height = layout.HeightAt(cell);
            var (middleX, middleZ) = DungeonLayout.MiddleOf(cell);
            foreach (var (x, z) in _sides)
            {
                // Above a doorway the wall goes on.
                var bottom = layout.HeightAt(new Cell(cell.Column + x, cell.Row + z));
                if (bottom < height)
                {
                    const float Half = DungeonLayout.CellSize / 2;
                    AddUpright(mesh, middleX + (x * Half), middleZ + (z * Half), (-x, -z), Half, bottom, height);
                }
            }
        }

        private static void AddPillars(SurfaceMesh mesh, IReadOnlyList<Pillar> pillars, Room room)
        {
            foreach (var pillar in pillars)
            {
                if (!ReferenceEquals(pillar.Room, room))
                {
                    continue;
                }

                foreach (var (x, z) in _sides)
                {
                    const float Half = Pillar.HalfWidth;
                    AddUpright(mesh, pillar.X + (x * Half), pillar.Z + (z * Half), (x, z), Half, 0, room.Height);
                }
            }
        }

        // Seen from the front, the right is the cross product of the normal and the upward direction.
        private static void AddUpright(SurfaceMesh mesh, float x, float z, (int X, int Z) normal, float half, float bottom, float top)
        {
            var (rightX, rightZ) = (-normal.Z, normal.X);
            var left = (X: x - (half * rightX), Z: z - (half * rightZ));
            var along = (left.X * rightX) + (left.Z * rightZ);
            mesh.Add(
                (left.X, bottom, left.Z),
                (2 * half * rightX, 0, 2 * half * rightZ),
                (0, top - bottom, 0),
                (normal.X, 0, normal.Z),
                (along / TileSize, bottom / TileSize),
                ((along + (2 * half)) / TileSize, top / TileSize));
        }
    }
}

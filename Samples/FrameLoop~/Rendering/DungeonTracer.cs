using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Finds what a ray meets, from cell to cell through the grid (Amanatides and Woo 1987).</summary>
    internal sealed class DungeonTracer
    {
        private const float Size = DungeonLayout.CellSize;

        private readonly float[,] _heights;
        private readonly Room?[,] _owners;
        private readonly AxisBox[][] _pillars;
        private readonly AxisBox[][] _iron;

        /// <summary>Prepares a dungeon.</summary>
        public DungeonTracer(DungeonLayout layout)
        {
            _heights = new float[layout.Columns, layout.Rows];
            _owners = new Room?[layout.Columns, layout.Rows];
            foreach (var cell in layout.Rooms.SelectMany(layout.CellsOf))
            {
                _heights[cell.Column, cell.Row] = layout.HeightAt(cell);
                _owners[cell.Column, cell.Row] = layout.OwnerOf(cell);
            }

            _pillars = [.. layout.Rooms.Select(room => layout.Pillars.Where(pillar => pillar.Room == room).Select(BoxOf).ToArray())];
            _iron = [.. layout.Rooms.Select(room => layout.Torches.Where(torch => torch.Room == room).SelectMany(TorchIron.Of).ToArray())];
        }

        /// <summary>The nearest surface.</summary>
        /// <param name="origin">Where the ray begins: inside an open cell, between floor and ceiling.</param>
        /// <param name="direction">Its direction, of length 1.</param>
        /// <param name="farthest">How far it goes.</param>
        /// <param name="seesIron">Whether torches' iron stops it; light passes, since it comes from there.</param>
        /// <returns>What it meets; null where it goes farther.</returns>
        public SurfaceHit? Trace(Vector3 origin, Vector3 direction, float farthest, bool seesIron)
        {
            var inverse = new Vector3(1 / direction.X, 1 / direction.Y, 1 / direction.Z);
            var column = (int)(origin.X / Size);
            var row = (int)(origin.Z / Size);
            int stepX = direction.X > 0 ? 1 : -1, stepZ = direction.Z > 0 ? 1 : -1;
            var nextX = direction.X == 0 ? float.PositiveInfinity : (((column + (stepX > 0 ? 1 : 0)) * Size) - origin.X) * inverse.X;
            var nextZ = direction.Z == 0 ? float.PositiveInfinity : (((row + (stepZ > 0 ? 1 : 0)) * Size) - origin.Z) * inverse.Z;
            var perX = float.Abs(Size * inverse.X);
            var perZ = float.Abs(Size * inverse.Z);
            Room? tested = null;
            SurfaceHit? block = null;
            var entered = 0f;
            while (entered < farthest && _owners[column, row] is { } owner)
            {
                if (owner != tested)
                {
                    tested = owner;
                    block = Blocks(owner, origin, direction, inverse, seesIron, block);
                }

                var isAlongX = nextX < nextZ;
                var leave = isAlongX ? nextX : nextZ;
                var hit = Level(owner, _heights[column, row], origin, direction, inverse, leave) ?? Side(
                    owner, column + (isAlongX ? stepX : 0), row + (isAlongX ? 0 : stepZ), leave, origin, direction, isAlongX ? new Vector3(-stepX, 0, 0) : new Vector3(0, 0, -stepZ));
                if (block is { } nearest && nearest.Distance <= (hit?.Distance ?? leave))
                {
                    return nearest.Distance < farthest ? nearest : null;
                }

                if (hit is { } found)
                {
                    return found.Distance < farthest ? found : null;
                }

                entered = leave;
                if (isAlongX)
                {
                    column += stepX;
                    nextX += perX;
                }
                else
                {
                    row += stepZ;
                    nextZ += perZ;
                }
            }

            return null;
        }

        /// <summary>Whether nothing but torches' iron is in the way between two points inside open cells.</summary>
        public bool IsClear(Vector3 from, Vector3 to)
        {
            var way = to - from;
            var inverse = Vector3.One / way;
            int column = (int)(from.X / Size), row = (int)(from.Z / Size);
            int lastColumn = (int)(to.X / Size), lastRow = (int)(to.Z / Size);
            int stepX = way.X > 0 ? 1 : -1, stepZ = way.Z > 0 ? 1 : -1;
            var nextX = way.X == 0 ? float.PositiveInfinity : (((column + (stepX > 0 ? 1 : 0)) * Size) - from.X) * inverse.X;
            var nextZ = way.Z == 0 ? float.PositiveInfinity : (((row + (stepZ > 0 ? 1 : 0)) * Size) - from.Z) * inverse.Z;
            Room? tested = null;
            while (true)
            {
                if (_owners[column, row] is not { } owner || (owner != tested && IsBlocked(_pillars[owner.Index], from, inverse)))
                {
                    return false;
                }

                if ((column == lastColumn && row == lastRow) || float.Min(nextX, nextZ) >= 1)
                {
                    return true;
                }

                // Between floor and ceiling light can only be stopped by what hangs down over a doorway.
                tested = owner;
                var share = float.Min(nextX, nextZ);
                if (nextX < nextZ)
                {
                    column += stepX;
                    nextX += float.Abs(Size * inverse.X);
                }
                else
                {
                    row += stepZ;
                    nextZ += float.Abs(Size * inverse.Z);
                }

                if (from.Y + (share * way.Y) >= _heights[column, row])
                {
                    return false;
                }
            }
        }

        private static bool IsBlocked(AxisBox[] boxes, Vector3 origin, Vector3 inverse)
        {
            foreach (var box in boxes)
            {
                if (box.Enter(origin, inverse) is ( < 1, _))
                {
                    return true;
                }
            }

            return false;
        }

        // Floor and ceiling within the cell.
        private static SurfaceHit? Level(Room owner, float height, Vector3 origin, Vector3 direction, Vector3 inverse, float leave)
        {
            var isDown = direction.Y < 0;
            var distance = ((isDown ? 0 : height) - origin.Y) * inverse.Y;
            if (!(distance > 0 && distance <= leave))
            {
                return null;
            }

            var normal = isDown ? Vector3.UnitY : -Vector3.UnitY;
            return SurfaceHit.At(distance, origin + (distance * direction), normal, owner, isDown ? SurfaceKind.Floor : SurfaceKind.Ceiling);
        }

        // The wall to the next cell, also where it only hangs down over a doorway.
        private SurfaceHit? Side(Room owner, int column, int row, float leave, Vector3 origin, Vector3 direction, Vector3 normal)
        {
            var position = origin + (leave * direction);
            return position.Y < _heights[column, row] ? null : SurfaceHit.At(leave, position, normal, owner, SurfaceKind.Walls);
        }

        private SurfaceHit? Blocks(Room room, Vector3 origin, Vector3 direction, Vector3 inverse, bool seesIron, SurfaceHit? nearest)
        {
            nearest = Nearest(_pillars[room.Index], SurfaceKind.Walls, room, origin, direction, inverse, nearest);
            return seesIron ? Nearest(_iron[room.Index], null, room, origin, direction, inverse, nearest) : nearest;
        }

        private static SurfaceHit? Nearest(
            AxisBox[] boxes, SurfaceKind? surface, Room room, Vector3 origin, Vector3 direction, Vector3 inverse, SurfaceHit? nearest)
        {
            foreach (var box in boxes)
            {
                if (box.Enter(origin, inverse) is var (distance, normal) && distance < (nearest?.Distance ?? float.PositiveInfinity))
                {
                    nearest = SurfaceHit.At(distance, origin + (distance * direction), normal, room, surface);
                }
            }

            return nearest;
        }

        private static AxisBox BoxOf(Pillar pillar) => new(
            new Vector3(pillar.X - Pillar.HalfWidth, 0, pillar.Z - Pillar.HalfWidth),
            new Vector3(pillar.X + Pillar.HalfWidth, pillar.Room.Height, pillar.Z + Pillar.HalfWidth));
    }
}

using System;
using System.Linq;
using System.Numerics;
using CsCheck;
using NUnit.Framework;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Tests.Dungeon
{
    public class RoomGeometryTests
    {
        private const float Size = DungeonLayout.CellSize;

        [Test]
        public void Floor_and_ceiling_cover_every_cell_once() => Dungeons.Any.Sample(layout => layout.Rooms.All(room =>
        {
            var expected = layout.CellsOf(room).Count() * Size * Size;

            return Math.Abs(Area(RoomGeometry.Of(layout, room, SurfaceKind.Floor)) - expected) < 0.01f
                && Math.Abs(Area(RoomGeometry.Of(layout, room, SurfaceKind.Ceiling)) - expected) < 0.01f;
        }));

        [Test]
        public void Triangles_turn_clockwise_as_seen_from_the_inside([Values] SurfaceKind kind)
        {
            var layout = Dungeons.Of(2, 6);

            foreach (var room in layout.Rooms)
            {
                var mesh = RoomGeometry.Of(layout, room, kind);
                for (var i = 0; i < mesh.Indices.Count; i += 3)
                {
                    var (a, b, c) = (Corner(mesh, i), Corner(mesh, i + 1), Corner(mesh, i + 2));
                    var front = Vector3.Normalize(Vector3.Cross(b - a, c - a));

                    // In Unity's left-handed space the cross product of clockwise edges points to who sees them so.
                    Assert.That(Vector3.Distance(front, ToVector(mesh.Normals[mesh.Indices[i]])), Is.LessThan(1e-4f));
                }
            }
        }

        [Test]
        public void Walls_close_the_room_all_around()
        {
            var layout = Dungeons.Of(2, 1);
            var room = layout.Rooms[0];

            var mesh = RoomGeometry.Of(layout, room, SurfaceKind.Walls);

            var pillars = layout.Pillars.Count * 8 * Pillar.HalfWidth * room.Height;
            Assert.That(Area(mesh), Is.EqualTo((2 * (room.Columns + room.Rows) * Size * room.Height) + pillars).Within(0.01f));
        }

        [Test]
        public void Wall_goes_on_above_a_doorway()
        {
            var layout = Dungeons.Of(2, 2);
            var room = layout.Rooms[0];
            var door = layout.Corridors[0].Cells[0];
            var (x, z) = DungeonLayout.MiddleOf(door);

            var mesh = RoomGeometry.Of(layout, room, SurfaceKind.Walls);

            var above = Enumerable.Range(0, mesh.Positions.Count / 4).Count(i =>
                mesh.Positions[4 * i].Y == DungeonLayout.CorridorHeight
                && mesh.Positions[(4 * i) + 1].Y == room.Height
                && Math.Abs(mesh.Positions[4 * i].X - x) + Math.Abs(mesh.Positions[4 * i].Z - z) <= 1.01f * Size);
            Assert.That(above, Is.EqualTo(1));
        }

        private static Vector3 Corner(SurfaceMesh mesh, int index) => ToVector(mesh.Positions[mesh.Indices[index]]);

        private static Vector3 ToVector((float X, float Y, float Z) value) => new(value.X, value.Y, value.Z);

        private static float Area(SurfaceMesh mesh)
        {
            var sum = 0f;
            for (var i = 0; i < mesh.Indices.Count; i += 3)
            {
                sum += Vector3.Cross(Corner(mesh, i + 1) - Corner(mesh, i), Corner(mesh, i + 2) - Corner(mesh, i)).Length() / 2;
            }

            return sum;
        }
    }
}

using System;
using System.Linq;
using System.Numerics;
using System.Threading;
using CsCheck;
using NUnit.Framework;
using SpeCa.Samples.Dungeon;
using SpeCa.Samples.FrameLoop;
using SpeCa.Tests.Dungeon;

namespace SpeCa.Tests.FrameLoopSample
{
    public class RenderingTests
    {
        private static readonly DungeonLayout _layout = Dungeons.Of(2, 4);

        [Test]
        public void Ray_straight_down_meets_the_floor_and_one_up_the_ceiling()
        {
            var room = _layout.Rooms[1];
            var (x, z) = DungeonLayout.MiddleOf(room.Centre);
            var tracer = new DungeonTracer(_layout);

            var floor = tracer.Trace(new Vector3(x, 1.5f, z), -Vector3.UnitY, 10, seesIron: false)!.Value;
            var ceiling = tracer.Trace(new Vector3(x, 1.5f, z), Vector3.UnitY, 10, seesIron: false)!.Value;

            Assert.That((floor.Surface, floor.Room), Is.EqualTo((SurfaceKind.Floor, room)));
            Assert.That(floor.Distance, Is.EqualTo(1.5f).Within(1e-4f));
            Assert.That((ceiling.Surface, ceiling.Room), Is.EqualTo((SurfaceKind.Ceiling, room)));
            Assert.That(ceiling.Position.Y, Is.EqualTo(room.Height).Within(1e-4f));
        }

        [Test]
        public void Every_ray_ends_on_a_surface_that_faces_it() => Gen.Select(Gen.Float[-1, 1], Gen.Float[-1, 1], Gen.Float[-1, 1]).Sample((dx, dy, dz) =>
        {
            var direction = Vector3.Normalize(new Vector3(dx, dy, dz) + new Vector3(1e-3f));
            var (x, z) = DungeonLayout.MiddleOf(_layout.Rooms[0].Centre);
            var origin = new Vector3(x, 1.4f, z);

            var hit = new DungeonTracer(_layout).Trace(origin, direction, 500, seesIron: true)!.Value;

            return Vector3.Dot(hit.Normal, direction) < 0
                && Vector3.Distance(hit.Position, origin + (hit.Distance * direction)) < 1e-2f
                && new DungeonTracer(_layout).Trace(origin, direction, hit.Distance * 0.999f, seesIron: true) == null;
        });

        [Test]
        public void Light_and_rays_agree_on_what_is_in_the_way() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Float[0.2f, 2.3f]).Sample((from, to, height) =>
        {
            var tracer = new DungeonTracer(_layout);
            var (x, z) = DungeonLayout.MiddleOf(_layout.Rooms[from].Centre);
            var torch = _layout.Torches.First(torch => torch.Room == _layout.Rooms[to]);
            var eye = new Vector3(x + 0.01f, height, z + 0.02f);
            var way = new Vector3(torch.X, torch.Y, torch.Z) - eye;

            var hit = tracer.Trace(eye, Vector3.Normalize(way), way.Length() - 1e-3f, seesIron: false);

            return tracer.IsClear(eye, eye + way) == (hit == null);
        });

        [Test]
        public void Enlarged_tile_keeps_a_plain_colour_and_its_mean()
        {
            var values = Enumerable.Range(0, 64).Select(i => (float)((i * 37) % 11) / 10).ToArray();

            var plain = new CubicFilter(0).Enlarge(Enumerable.Repeat(0.25f, 64).ToArray(), 8, 8, 4);
            var large = new CubicFilter(0.7f).Enlarge(values, 8, 8, 4);

            Assert.That(plain, Has.All.EqualTo(0.25f).Within(1e-5f));
            Assert.That(large.Average(), Is.EqualTo(values.Average()).Within(1e-4f));
        }

        [Test]
        public void Tile_repeats_and_its_smallest_size_is_the_mean()
        {
            var texels = Enumerable.Range(0, 16).Select(i => new Texel(new Vector3(i / 16f), Vector3.UnitZ, i / 16f, 0.5f, 1)).ToArray();
            var tile = new TileTexture(4, 4, texels, relief: 0.05f, glows: false);

            var here = tile.Read(new Vector2(0.3f, 0.6f), 0);
            var far = tile.Read(new Vector2(-6.7f, 12.6f), 0);

            Assert.That(far.Height, Is.EqualTo(here.Height).Within(1e-4f));
            Assert.That(tile.ReadHeight(new Vector2(0.3f, 0.6f), 0), Is.EqualTo(here.Height).Within(1e-5f));
            Assert.That(tile.Mean.Height, Is.EqualTo(texels.Average(texel => texel.Height)).Within(1e-5f));
        }

        [Test]
        public void Top_row_of_a_tile_is_at_its_upper_end()
        {
            var texels = Enumerable.Range(0, 16).Select(i => new Texel(Vector3.Zero, Vector3.UnitZ, i < 4 ? 1 : 0, 0.5f, 1)).ToArray();
            var tile = new TileTexture(4, 4, texels, relief: 0.05f, glows: false);

            Assert.That(tile.ReadHeight(new Vector2(0.5f, 0.875f), 0), Is.EqualTo(1).Within(1e-5f));
            Assert.That(tile.ReadHeight(new Vector2(0.5f, 0.375f), 0), Is.EqualTo(0).Within(1e-5f));
        }

        [Test]
        public void Relief_of_half_height_is_met_at_half_the_depth()
        {
            var texels = Enumerable.Repeat(new Texel(Vector3.One, Vector3.UnitZ, 0.5f, 0.5f, 1), 16).ToArray();
            var tile = new TileTexture(4, 4, texels, relief: 0.1f, glows: false);

            var hit = Relief.March(tile, Vector2.Zero, Vector3.Normalize(new Vector3(-1, 0, 1)), 0);

            Assert.That(hit.Depth, Is.EqualTo(0.05f).Within(1e-4f));
            Assert.That(hit.Place.X, Is.EqualTo(0.05f).Within(1e-4f));
        }

        [Test]
        public void Tone_mapping_keeps_black_and_never_leaves_the_screen() => Gen.Float[0, 1000].Sample(light =>
        {
            var shown = ToneMap.ToSrgb(ToneMap.Film(new Vector3(light, light / 2, 0)));

            return shown is { X: >= 0 and <= 1, Y: >= 0 and <= 1, Z: >= 0 and <= 1 } && ToneMap.Film(Vector3.Zero).Length() < 1e-3f;
        });

        [Test]
        public void Camera_stands_inside_its_room_and_sees_it()
        {
            var tracer = new DungeonTracer(_layout);

            foreach (var room in _layout.Rooms)
            {
                var camera = CameraPlacement.For(tracer, room);

                Assert.That(room.Contains(DungeonLayout.CellAt(camera.Position.X, camera.Position.Z)));
                Assert.That(tracer.Trace(camera.Position, camera.Ahead, 100, seesIron: false)!.Value.Distance, Is.GreaterThan(2));
            }
        }

        [Test]
        public void Cancelled_drawing_stops()
        {
            var tile = new TileTexture(1, 1, [new Texel(Vector3.One, Vector3.UnitZ, 1, 0.5f, 1)], 0, glows: false);
            var scene = new DungeonScene(_layout, _layout.Rooms.Select(_ => new[] { tile, tile, tile }));

            Assert.That(
                () => RoomPicture.Draw(scene, _layout.Rooms[0], 120, new CancellationToken(canceled: true)),
                Throws.InstanceOf<OperationCanceledException>());
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>
    /// The light that walls, floor and ceiling send to each other, without following it: what torches and glowing floors give,
    /// weaker in corners, tinted by the room.
    /// </summary>
    internal sealed class SoftLight
    {
        private const float Bounced = 0.024f;
        private const float Tint = 0.35f;
        private static readonly Vector3 _night = new(0.010f, 0.012f, 0.017f);

        private readonly DungeonScene _scene;
        private readonly (Vector3 Position, Vector3 Light)[][] _torches;

        /// <summary>Prepares it.</summary>
        /// <param name="scene">The scene.</param>
        /// <param name="torches">Its torches.</param>
        public SoftLight(DungeonScene scene, IReadOnlyList<(Vector3 Position, Vector3 Light, Room Room)> torches)
        {
            _scene = scene;
            _torches = [.. scene.Layout.Rooms.Select(room => torches
                .Where(torch => torch.Room == room)
                .Select(torch => (torch.Position, torch.Light * Bounced * TintOf(room)))
                .ToArray())];
        }

        /// <summary>The light that arrives at a place from all around.</summary>
        public Vector3 At(in SurfaceHit hit)
        {
            var light = _night + FromFloor(hit);
            foreach (var (position, torch) in _torches[hit.Room.Index])
            {
                light += torch / (1 + (0.14f * Vector3.DistanceSquared(position, hit.Position)));
            }

            return light * Openness(hit);
        }

        private Vector3 TintOf(Room room)
        {
            var mean = (_scene.TileOf(room, SurfaceKind.Walls).Mean.Albedo + _scene.TileOf(room, SurfaceKind.Floor).Mean.Albedo) / 2;
            return Vector3.Lerp(Vector3.One, mean / float.Max(ToneMap.Luminance(mean), 0.02f), Tint);
        }

        private Vector3 FromFloor(in SurfaceHit hit)
        {
            var facing = 0.5f - (0.5f * hit.Normal.Y);
            return _scene.FloorGlow(hit.Room) * facing / (1 + (0.35f * hit.Position.Y));
        }

        // Corners and edges see less of the room: each face nearby takes its part.
        private static float Openness(in SurfaceHit hit)
        {
            var room = hit.Room;
            var cell = DungeonLayout.CellAt(hit.Position.X + (0.01f * hit.Normal.X), hit.Position.Z + (0.01f * hit.Normal.Z));
            var height = room.Contains(cell) ? room.Height : DungeonLayout.CorridorHeight;
            var open = 1f;
            if (hit.Normal.Y == 0)
            {
                open *= Edge(hit.Position.Y) * Edge(height - hit.Position.Y);
            }

            if (!room.Contains(cell))
            {
                return open * 0.5f;
            }

            const float Size = DungeonLayout.CellSize;
            if (hit.Normal.X == 0)
            {
                open *= Edge(hit.Position.X - (room.Left * Size)) * Edge(((room.Left + room.Columns) * Size) - hit.Position.X);
            }

            if (hit.Normal.Z == 0)
            {
                open *= Edge(hit.Position.Z - (room.Top * Size)) * Edge(((room.Top + room.Rows) * Size) - hit.Position.Z);
            }

            return open;
        }

        private static float Edge(float distance) =>
            1 - (0.36f * float.Exp(-float.Max(distance, 0) * 3.2f)) - (0.20f * float.Exp(-float.Max(distance, 0) * 0.9f));
    }
}

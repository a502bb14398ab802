using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Chooses from where a room is drawn: from a corner or a wall, where most of it is in sight.</summary>
    internal static class CameraPlacement
    {
        private const float EyeHeight = 1.55f;
        private const float FromWall = 0.65f;
        private const float Tilt = -0.07f;
        private const float TooNear = 2.2f;
        private const int Rays = 15;

        /// <summary>The best place.</summary>
        public static RoomCamera For(DungeonTracer tracer, Room room) => Candidates(room).MaxBy(camera => Score(tracer, camera))!;

        private static IEnumerable<RoomCamera> Candidates(Room room)
        {
            const float Size = DungeonLayout.CellSize;
            var low = new Vector2(room.Left * Size, room.Top * Size);
            var high = low + new Vector2(room.Columns * Size, room.Rows * Size);
            var middle = (low + high) / 2;
            foreach (var x in new[] { low.X + FromWall, middle.X, high.X - FromWall })
            {
                foreach (var z in new[] { low.Y + FromWall, middle.Y, high.Y - FromWall })
                {
                    var place = new Vector2(x, z);
                    if (Vector2.Distance(place, middle) > 0.5f)
                    {
                        var ahead = Vector2.Normalize(middle - place);
                        yield return new RoomCamera(new Vector3(x, EyeHeight, z), Vector3.Normalize(new Vector3(ahead.X, Tilt, ahead.Y)));
                    }
                }
            }
        }

        // How much depth there is, less what stands before the eye.
        private static float Score(DungeonTracer tracer, RoomCamera camera)
        {
            var score = 0f;
            for (var ray = 0; ray < Rays; ray++)
            {
                var direction = camera.Ray((2f * ray / (Rays - 1)) - 1, 0);
                var distance = tracer.Trace(camera.Position, direction, 40, seesIron: false)?.Distance ?? 40;
                score += float.Min(distance, 11) - (distance < TooNear ? 4 * (TooNear - distance) : 0);
            }

            return score;
        }
    }
}

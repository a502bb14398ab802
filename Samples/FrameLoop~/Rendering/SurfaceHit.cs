using System.Numerics;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Where a ray meets a surface.</summary>
    /// <param name="Distance">How far along the ray, metres.</param>
    /// <param name="Position">Where.</param>
    /// <param name="Normal">The direction that the surface faces.</param>
    /// <param name="Right">The direction in which textures go to the right.</param>
    /// <param name="Up">The direction in which textures go up.</param>
    /// <param name="Room">The room that it belongs to.</param>
    /// <param name="Surface">Which of the room's surfaces; null for the iron of torches.</param>
    internal readonly record struct SurfaceHit(
        float Distance, Vector3 Position, Vector3 Normal, Vector3 Right, Vector3 Up, Room Room, SurfaceKind? Surface)
    {
        /// <summary>The place in the texture, in tiles; as in <see cref="RoomGeometry"/>.</summary>
        public Vector2 Place => new Vector2(Vector3.Dot(Position, Right), Vector3.Dot(Position, Up)) / RoomGeometry.TileSize;

        /// <summary>Makes a hit of a surface that faces along an axis.</summary>
        public static SurfaceHit At(float distance, Vector3 position, Vector3 normal, Room room, SurfaceKind? surface)
        {
            var up = normal.Y == 0 ? Vector3.UnitY : new Vector3(0, 0, normal.Y);
            return new SurfaceHit(distance, position, normal, Vector3.Cross(normal, up), up, room, surface);
        }
    }
}

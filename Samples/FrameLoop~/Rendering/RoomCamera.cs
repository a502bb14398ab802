using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>An eye that looks at a room; x to the right, y up, z ahead.</summary>
    /// <param name="Position">Where it is.</param>
    /// <param name="Ahead">Where it looks, of length 1.</param>
    internal sealed record RoomCamera(Vector3 Position, Vector3 Ahead)
    {
        /// <summary>Half of what is seen from left to right, as a tangent: 74 degrees in all.</summary>
        public const float HalfWidth = 0.754f;

        /// <summary>The ray through a place of the picture.</summary>
        /// <param name="x">From -1 (left) to 1.</param>
        /// <param name="y">Up from the middle, in the same units.</param>
        public Vector3 Ray(float x, float y)
        {
            var right = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, Ahead));
            var up = Vector3.Cross(Ahead, right);
            return Vector3.Normalize(Ahead + (HalfWidth * ((x * right) + (y * up))));
        }
    }
}

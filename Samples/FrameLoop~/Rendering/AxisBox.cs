using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>A box along the axes.</summary>
    internal readonly record struct AxisBox(Vector3 Low, Vector3 High)
    {
        /// <summary>Where a ray from outside enters; null where it does not.</summary>
        public (float Distance, Vector3 Normal)? Enter(Vector3 origin, Vector3 inverse)
        {
            var first = (Low - origin) * inverse;
            var second = (High - origin) * inverse;
            var near = Vector3.Min(first, second);
            var far = Vector3.Max(first, second);
            var enter = float.Max(near.X, float.Max(near.Y, near.Z));
            if (enter <= 0 || enter >= float.Min(far.X, float.Min(far.Y, far.Z)))
            {
                return null;
            }

            var normal = enter == near.X ? new Vector3(-float.Sign(inverse.X), 0, 0)
                : enter == near.Y ? new Vector3(0, -float.Sign(inverse.Y), 0)
                : new Vector3(0, 0, -float.Sign(inverse.Z));
            return (enter, normal);
        }
    }
}

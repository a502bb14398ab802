using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Where a ray met the relief of a surface.</summary>
    /// <param name="Place">The place in the texture, in tiles.</param>
    /// <param name="Depth">How deep below the surface, in tiles.</param>
    internal readonly record struct ReliefHit(Vector2 Place, float Depth);
}

using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>The light that glowing materials give.</summary>
    internal static class Glow
    {
        private const float Strength = 5;
        private const float Coldest = 0.10f;

        /// <summary>How bright a colour is by itself: what is much redder than blue is hot.</summary>
        public static Vector3 Of(TileTexture tile, Vector3 albedo)
        {
            var heat = tile.Glows ? float.Max(albedo.X - albedo.Z - Coldest, 0) : 0;
            return Strength * heat * albedo;
        }
    }
}

using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>What a surface is at one place.</summary>
    /// <param name="Albedo">Colour without lighting, linear.</param>
    /// <param name="Normal">The normal in the surface's own directions: right, up, out. Shorter where a mipmap averages.</param>
    /// <param name="Height">Relief, 0 (deepest) to 1.</param>
    /// <param name="Roughness">Perceptual roughness.</param>
    /// <param name="Occlusion">Ambient visibility, 0 to 1.</param>
    internal readonly record struct Texel(Vector3 Albedo, Vector3 Normal, float Height, float Roughness, float Occlusion)
    {
        /// <summary>The weighted sum of this and others; the weights add up to 1.</summary>
        public static Texel operator +(in Texel left, in Texel right) => new(
            left.Albedo + right.Albedo, left.Normal + right.Normal, left.Height + right.Height, left.Roughness + right.Roughness, left.Occlusion + right.Occlusion);

        /// <summary>A part of a texel, to be summed up.</summary>
        public static Texel operator *(in Texel texel, float weight) => new(
            texel.Albedo * weight, texel.Normal * weight, texel.Height * weight, texel.Roughness * weight, texel.Occlusion * weight);
    }
}

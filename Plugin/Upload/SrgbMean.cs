using System;

namespace SpeCa.Plugin.Upload
{
    /// <summary>The mean light of three sRGB channels, and the mean of alpha.</summary>
    internal readonly struct SrgbMean : ITexelMean
    {
        /// <inheritdoc/>
        public void Write(in TexelQuad quad, Span<byte> texel)
        {
            ReadOnlySpan<float> light = SrgbCurve.Light;
            texel[0] = SrgbCurve.ToCode(quad.Sum(0, light) * 0.25f);
            texel[1] = SrgbCurve.ToCode(quad.Sum(1, light) * 0.25f);
            texel[2] = SrgbCurve.ToCode(quad.Sum(2, light) * 0.25f);
            texel[3] = quad.Mean(3);
        }
    }
}

using System;

namespace SpeCa.Plugin.Upload
{
    /// <summary>The mean of four channels that are plain numbers.</summary>
    internal readonly struct LinearMean : ITexelMean
    {
        /// <inheritdoc/>
        public void Write(in TexelQuad quad, Span<byte> texel)
        {
            texel[0] = quad.Mean(0);
            texel[1] = quad.Mean(1);
            texel[2] = quad.Mean(2);
            texel[3] = quad.Mean(3);
        }
    }
}

using System;

namespace SpeCa.Plugin.Upload
{
    /// <summary>What the mean of four texels is for one kind of content.</summary>
    internal interface ITexelMean
    {
        /// <summary>Writes the mean as red, green, blue and alpha.</summary>
        void Write(in TexelQuad quad, Span<byte> texel);
    }
}

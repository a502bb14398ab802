using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tuner.Viewing
{
    /// <summary>All maps of a material as the browser's lit views take them; the names are those of its script.</summary>
    /// <param name="Width">Texels along x.</param>
    /// <param name="Height">Texels along y.</param>
    /// <param name="Albedo">sRGB, 3 bytes a texel.</param>
    /// <param name="Normal">Green up, 3 bytes a texel.</param>
    /// <param name="HeightMap">1 byte a texel.</param>
    /// <param name="Roughness">1 byte a texel.</param>
    /// <param name="Ao">1 byte a texel.</param>
    public sealed record MaterialImages(
        int Width, int Height, byte[] Albedo, byte[] Normal, byte[] HeightMap, byte[] Roughness, byte[] Ao)
    {
        /// <summary>The maps of a texture with a height.</summary>
        /// <exception cref="InvalidSampleException">The texture is an image.</exception>
        public static MaterialImages Of(GeneratedTexture texture, MapDerivation derivation)
        {
            TextureMaps maps = texture.ToMaps(derivation);
            return new MaterialImages(
                texture.Width,
                texture.Height,
                MapImage.Of(maps.Albedo).Bytes,
                MapImage.Of(maps.Normal).Bytes,
                MapImage.Of(maps.Height).Bytes,
                MapImage.Of(maps.Roughness).Bytes,
                MapImage.Of(maps.AmbientOcclusion).Bytes);
        }
    }
}

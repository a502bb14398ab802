using System;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tuner.Viewing
{
    /// <summary>A map as the browser draws it: bytes, rows from top to bottom.</summary>
    /// <param name="Width">Texels along x.</param>
    /// <param name="Height">Texels along y.</param>
    /// <param name="Channels">1 (gray) or 3.</param>
    /// <param name="Bytes">One byte a value.</param>
    public sealed record MapImage(int Width, int Height, int Channels, byte[] Bytes)
    {
        /// <summary>Rounds a map's values to bytes, as its file has them.</summary>
        public static MapImage Of(TextureMap map) => new(map.Width, map.Height, map.Channels, ByteCode.Of(map));

        /// <summary>One map of a texture; an image without a height has only its colours.</summary>
        public static MapImage Of(GeneratedTexture texture, MapKind kind, MapDerivation derivation) => Of(
            kind == MapKind.Albedo || !texture.HasHeight
                ? texture.ToAlbedo(derivation.Grading)
                : Pick(texture.ToMaps(derivation), kind));

        private static TextureMap Pick(TextureMaps maps, MapKind kind) => kind switch
        {
            MapKind.Normal => maps.Normal,
            MapKind.Height => maps.Height,
            MapKind.Roughness => maps.Roughness,
            MapKind.AmbientOcclusion => maps.AmbientOcclusion,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such map."),
        };
    }
}

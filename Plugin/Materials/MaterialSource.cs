using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Materials
{
    /// <summary>A texture as the images that a material can be made of.</summary>
    public sealed class MaterialSource
    {
        private static readonly MaterialMap[] _colour = { MaterialMap.Albedo };

        private readonly TextureMaps? _maps;
        private readonly TextureMap _albedo;

        /// <summary>The images of a texture with a height.</summary>
        internal static IReadOnlyList<MaterialMap> All { get; } = new[]
        {
            MaterialMap.Albedo, MaterialMap.Normal, MaterialMap.Height, MaterialMap.Occlusion, MaterialMap.MetallicSmoothness,
            MaterialMap.Mask,
        };

        /// <summary>Derives the maps of a texture, which takes a while for large ones.</summary>
        /// <param name="texture">The texture. One without a height is an albedo and no more.</param>
        /// <param name="derivation">How, as for <see cref="GeneratedTexture.ToMaps(MapDerivation)"/>.</param>
        /// <exception cref="ArgumentNullException">An argument is missing.</exception>
        public MaterialSource(GeneratedTexture texture, MapDerivation derivation)
        {
            if (texture is null)
            {
                throw new ArgumentNullException(nameof(texture));
            }

            if (derivation is null)
            {
                throw new ArgumentNullException(nameof(derivation));
            }

            _maps = texture.HasHeight ? texture.ToMaps(derivation) : null;
            _albedo = _maps?.Albedo ?? texture.ToAlbedo(derivation.Grading);
        }

        /// <summary>The images that there are.</summary>
        public IReadOnlyList<MaterialMap> Available => _maps is null ? _colour : All;

        /// <summary>Packs an image.</summary>
        /// <param name="map">One of <see cref="Available"/>.</param>
        /// <returns><c>[height, width, 4]</c>, bottom row first.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The texture has no such image.</exception>
        public PixelBuffer Pack(MaterialMap map)
        {
            if (!Available.Contains(map))
            {
                throw new ArgumentOutOfRangeException(nameof(map), map, "The texture has no such map.");
            }

            return _maps is null ? PixelBuffer.Of(_albedo) : MaterialImage.Pack(_maps, map);
        }
    }
}

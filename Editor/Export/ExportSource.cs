using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Export
{
    /// <summary>A texture as the images that a material can be made of.</summary>
    public sealed class ExportSource
    {
        private static readonly ExportMap[] _all =
        {
            ExportMap.Albedo, ExportMap.Normal, ExportMap.Height, ExportMap.Occlusion, ExportMap.MetallicSmoothness,
            ExportMap.Mask,
        };

        private static readonly ExportMap[] _colour = { ExportMap.Albedo };

        private readonly TextureMaps? _maps;
        private readonly TextureMap _albedo;

        /// <summary>Derives the maps of a texture, which takes a while for large ones.</summary>
        /// <param name="texture">The texture. One without a height is an albedo and no more.</param>
        /// <param name="convention">Which way the green channel of the normals points.</param>
        /// <exception cref="ArgumentNullException">There is no texture.</exception>
        public ExportSource(GeneratedTexture texture, NormalConvention convention)
        {
            if (texture is null)
            {
                throw new ArgumentNullException(nameof(texture));
            }

            _maps = texture.HasHeight ? texture.ToMaps(convention) : null;
            _albedo = _maps?.Albedo ?? texture.ToImage();
        }

        /// <summary>The images that there are.</summary>
        public IReadOnlyList<ExportMap> Available => _maps is null ? _colour : _all;

        /// <summary>Packs an image.</summary>
        /// <param name="map">One of <see cref="Available"/>.</param>
        /// <returns><c>[height, width, 4]</c>, bottom row first.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The texture has no such image.</exception>
        public PixelBuffer Pack(ExportMap map)
        {
            if (!Available.Contains(map))
            {
                throw new ArgumentOutOfRangeException(nameof(map), map, "The texture has no such map.");
            }

            return _maps is null ? PixelBuffer.Of(_albedo) : ExportImage.Pack(_maps, map);
        }
    }
}

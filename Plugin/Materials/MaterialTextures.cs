using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Materials
{
    /// <summary>The textures of a material with their mipmaps, ready for an engine to copy. Made on any thread.</summary>
    public sealed class MaterialTextures
    {
        private readonly Dictionary<MaterialMap, MipChain> _chains;

        private MaterialTextures(Dictionary<MaterialMap, MipChain> chains)
        {
            _chains = chains;
            Maps = chains.Keys.ToArray();
        }

        /// <summary>The maps that there are.</summary>
        public IReadOnlyList<MaterialMap> Maps { get; }

        /// <summary>A map at all its sizes.</summary>
        /// <exception cref="KeyNotFoundException">The map is not one of <see cref="Maps"/>.</exception>
        public MipChain this[MaterialMap map] => _chains[map];

        /// <summary>Derives, packs and reduces the maps of a texture, which takes a while for large ones.</summary>
        /// <param name="texture">The texture. One without a height is an albedo and no more.</param>
        /// <param name="derivation">How, as for <see cref="GeneratedTexture.ToMaps(MapDerivation)"/>.</param>
        /// <param name="maps">Which maps; those that the texture does not have are left out.</param>
        /// <exception cref="ArgumentNullException">An argument is missing.</exception>
        /// <exception cref="InvalidSampleException">The texture has a value that is not finite.</exception>
        public static MaterialTextures Of(GeneratedTexture texture, MapDerivation derivation, IReadOnlyList<MaterialMap> maps)
        {
            if (maps is null)
            {
                throw new ArgumentNullException(nameof(maps));
            }

            var source = new MaterialSource(texture, derivation);
            return new MaterialTextures(maps.Intersect(source.Available).ToDictionary(map => map, map => Reduce(map, source.Pack(map))));
        }

        private static MipChain Reduce(MaterialMap map, PixelBuffer buffer) =>
            map == MaterialMap.Normal ? MipChain.BuildNormals(buffer) : MipChain.Build(buffer);
    }
}

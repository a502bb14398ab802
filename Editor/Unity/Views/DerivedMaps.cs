using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>What can be looked at of a finished texture, derived in one way.</summary>
    internal sealed class DerivedMaps
    {
        private readonly TextureMap _albedo;
        private readonly TextureMaps? _maps;

        /// <summary>Derives the maps, which takes a while for large textures.</summary>
        /// <param name="texture">The texture.</param>
        /// <param name="derivation">How.</param>
        public DerivedMaps(GeneratedTexture texture, MapDerivation derivation)
        {
            Derivation = derivation;
            _maps = texture.HasHeight ? texture.ToMaps(derivation) : null;
            _albedo = _maps?.Albedo ?? texture.ToAlbedo(derivation.Grading);
        }

        /// <summary>How they were derived.</summary>
        public MapDerivation Derivation { get; }

        /// <summary>A map; the albedo where the texture has no height to derive it from.</summary>
        public TextureMap this[ShownMap map] => map switch
        {
            _ when _maps is null => _albedo,
            ShownMap.Normal => _maps.Normal,
            ShownMap.Height => _maps.Height,
            ShownMap.Roughness => _maps.Roughness,
            ShownMap.AmbientOcclusion => _maps.AmbientOcclusion,
            _ => _albedo,
        };
    }
}

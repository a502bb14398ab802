using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using SpeCa.Plugin.Materials;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Textures;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>Makes a texture's maps on another thread, and copies them to the GPU one a frame.</summary>
    internal sealed class MaterialUpload : IDisposable
    {
        private readonly string _name;
        private readonly GeneratedTexture _texture;
        private readonly GenerationTrace? _trace;
        private readonly int _sample;
        private readonly Task<MaterialTextures> _preparing;
        private readonly Dictionary<MaterialMap, Texture2D> _textures = new Dictionary<MaterialMap, Texture2D>();

        /// <summary>Begins to make the maps.</summary>
        /// <param name="name">What the textures' names begin with.</param>
        /// <param name="texture">The texture.</param>
        /// <param name="trace">How it was made; null where it was read.</param>
        /// <param name="sample">Its sample of the trace.</param>
        /// <param name="derivation">How the maps follow from it.</param>
        /// <param name="maps">The maps that are wanted; the albedo is made in any case.</param>
        public MaterialUpload(
            string name, GeneratedTexture texture, GenerationTrace? trace, int sample, MapDerivation derivation, IReadOnlyList<MaterialMap> maps)
        {
            _name = name;
            _texture = texture;
            _trace = trace;
            _sample = sample;
            MaterialMap[] wanted = maps.Prepend(MaterialMap.Albedo).Distinct().ToArray();
            _preparing = Task.Run(() => MaterialTextures.Of(texture, derivation, wanted));
        }

        /// <summary>The material, once all is copied; it is the caller's.</summary>
        public GeneratedMaterial Result => new GeneratedMaterial(_texture, _trace, _sample, _textures);

        /// <summary>Copies a map, if they are made and this frame has not copied one yet.</summary>
        /// <param name="mayUpload">Whether a map may still be copied in this frame.</param>
        /// <returns>Whether all is copied.</returns>
        /// <exception cref="InvalidSampleException">The texture has a value that is not finite.</exception>
        public bool Advance(ref bool mayUpload)
        {
            if (!_preparing.IsCompleted || !mayUpload)
            {
                return false;
            }

            mayUpload = false;
            MaterialTextures textures = _preparing.GetAwaiter().GetResult();
            MaterialMap map = textures.Maps[_textures.Count];
            _textures.Add(map, TextureUpload.Upload($"{_name} {map}", textures[map]));
            return _textures.Count == textures.Maps.Count;
        }

        /// <summary>Destroys what has been copied.</summary>
        public void Dispose() => Result.Dispose();
    }
}

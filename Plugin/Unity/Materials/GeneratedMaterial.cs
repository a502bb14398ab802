using System;
using System.Collections.Generic;
using SpeCa.Plugin.Materials;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>
    /// A generated texture's maps on the GPU, with mipmaps, repeating; colours are sRGB and all else is linear. Whoever asked
    /// for it disposes it, which destroys the textures.
    /// </summary>
    /// <example>
    /// <code>
    /// GeneratedMaterial brick = await generator.GenerateAsync();
    /// brick.ApplyTo(wall.material);
    /// </code>
    /// </example>
    public sealed class GeneratedMaterial : IDisposable
    {
        private readonly Dictionary<MaterialMap, Texture2D> _textures;

        internal GeneratedMaterial(
            GeneratedTexture texture, GenerationTrace? trace, int sample, Dictionary<MaterialMap, Texture2D> textures)
        {
            Texture = texture;
            Trace = trace;
            Sample = sample;
            _textures = textures;
        }

        /// <summary>The model's own result.</summary>
        public GeneratedTexture Texture { get; }

        /// <summary>What was computed and what was skipped; null for a texture from the cache.</summary>
        public GenerationTrace? Trace { get; }

        /// <summary>The sample of the <see cref="Trace"/> that is this texture; above 0 where textures shared a batch.</summary>
        public int Sample { get; }

        /// <summary>Whether it was read and not made.</summary>
        public bool IsFromCache => Trace is null;

        /// <summary>Colour without lighting, sRGB.</summary>
        public Texture2D Albedo => _textures[MaterialMap.Albedo];

        /// <summary>Tangent-space normals; null where the texture has no height.</summary>
        public Texture2D? Normal => this[MaterialMap.Normal];

        /// <summary>Relief, 0 for the deepest level; null where the texture has no height.</summary>
        public Texture2D? Height => this[MaterialMap.Height];

        /// <summary>Ambient visibility; null where it was not asked for.</summary>
        public Texture2D? Occlusion => this[MaterialMap.Occlusion];

        /// <summary>Red metallic, alpha smoothness; null where it was not asked for.</summary>
        public Texture2D? MetallicSmoothness => this[MaterialMap.MetallicSmoothness];

        /// <summary>The mask map of the High Definition pipeline; null where it was not asked for.</summary>
        public Texture2D? Mask => this[MaterialMap.Mask];

        /// <summary>A map; null where there is none.</summary>
        public Texture2D? this[MaterialMap map] => _textures.TryGetValue(map, out Texture2D texture) ? texture : null;

        /// <summary>
        /// Assigns the maps to a material. For the Lit shaders of the pipelines, and Standard, the keywords are set, too;
        /// any other shader gets the maps whose usual property names it has.
        /// </summary>
        /// <param name="material">The material.</param>
        /// <exception cref="InvalidSettingException">The shader has none of the usual properties.</exception>
        public void ApplyTo(Material material)
        {
            foreach (TextureSlot slot in MaterialSlot.Of(material))
            {
                if (this[slot.Map] is { } texture)
                {
                    MaterialSlot.Fill(material, slot, texture);
                }
            }
        }

        /// <summary>Assigns maps to the properties of a shader of one's own.</summary>
        /// <param name="material">The material.</param>
        /// <param name="properties">Which map belongs where.</param>
        /// <exception cref="InvalidSettingException">The shader has no such property, or there is no such map.</exception>
        public void ApplyTo(Material material, IReadOnlyList<MapProperty> properties)
        {
            foreach (MapProperty property in properties)
            {
                property.Check(material);
                material.SetTexture(property.Property, this[property.Map] ?? throw new InvalidSettingException(
                    nameof(properties), property.Map, $"Choose one of {string.Join(", ", _textures.Keys)}: the texture has no other maps."));
            }
        }

        /// <summary>Destroys the textures.</summary>
        public void Dispose()
        {
            foreach (Texture2D texture in _textures.Values)
            {
                UnityEngine.Object.Destroy(texture);
            }
        }
    }
}

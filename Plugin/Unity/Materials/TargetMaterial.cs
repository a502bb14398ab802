using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Plugin.Materials;
using SpeCa.Runtime;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>A copy of one of a renderer's materials, so that the asset and other renderers stay as they are.</summary>
    internal sealed class TargetMaterial : IDisposable
    {
        private readonly Renderer _renderer;
        private readonly int _index;
        private readonly Material _original;
        private readonly Material _copy;

        /// <summary>Puts a copy in place of a material.</summary>
        /// <exception cref="InvalidSettingException">The renderer has no such material.</exception>
        public TargetMaterial(Renderer renderer, int index)
        {
            Material[] materials = renderer.sharedMaterials;
            if (index < 0 || index >= materials.Length || !materials[index])
            {
                throw new InvalidSettingException(
                    "MaterialIndex", index, $"Choose one of the {materials.Length} materials of {renderer.name}, from 0, and assign one there.");
            }

            _renderer = renderer;
            _index = index;
            _original = materials[index];
            _copy = new Material(_original);
            Put(_copy);
        }

        /// <summary>Whether it is this material of this renderer.</summary>
        public bool IsOf(Renderer renderer, int index) => _renderer == renderer && _index == index;

        /// <summary>Checks that maps can be shown, before any is made.</summary>
        /// <exception cref="InvalidSettingException">The shader lacks a property, or has none of the usual ones.</exception>
        public void Check(IReadOnlyList<MapProperty> properties)
        {
            if (properties.Count == 0)
            {
                _ = MaterialSlot.Of(_copy);
            }

            foreach (MapProperty property in properties)
            {
                property.Check(_copy);
            }
        }

        /// <summary>Shows a colour that is on its way.</summary>
        public void ShowPreview(Texture2D preview, IReadOnlyList<MapProperty> properties)
        {
            if (properties.Count == 0)
            {
                TextureSlot albedo = MaterialSlot.Of(_copy).First(slot => slot.Map == MaterialMap.Albedo);
                MaterialSlot.Fill(_copy, albedo, preview);
                return;
            }

            foreach (MapProperty property in properties)
            {
                if (property.Map == MaterialMap.Albedo)
                {
                    _copy.SetTexture(property.Property, preview);
                }
            }
        }

        /// <summary>Shows a material; null for what was there before.</summary>
        public void Show(GeneratedMaterial? material, IReadOnlyList<MapProperty> properties)
        {
            _copy.CopyPropertiesFromMaterial(_original);
            if (material is null)
            {
                return;
            }

            if (properties.Count == 0)
            {
                material.ApplyTo(_copy);
            }
            else
            {
                material.ApplyTo(_copy, properties);
            }
        }

        /// <summary>Puts the material back that was there before.</summary>
        public void Dispose()
        {
            if (_renderer)
            {
                Put(_original);
            }

            UnityEngine.Object.Destroy(_copy);
        }

        private void Put(Material material)
        {
            Material[] materials = _renderer.sharedMaterials;
            if (_index < materials.Length)
            {
                materials[_index] = material;
                _renderer.sharedMaterials = materials;
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Plugin.Materials;
using SpeCa.Runtime;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>A texture property of a shader of one's own, and the map that belongs in it.</summary>
    [Serializable]
    public sealed class MapProperty
    {
        [SerializeField]
        [Tooltip("The texture property as the shader calls it, such as _BaseMap.")]
        private string _property = "";

        [SerializeField]
        [Tooltip("The map that it samples.")]
        private MaterialMap _map;

        /// <summary>The maps of some properties; null where there are none, for those of the project's pipeline.</summary>
        internal static IReadOnlyList<MaterialMap>? MapsOf(IReadOnlyCollection<MapProperty> properties) =>
            properties.Count == 0 ? null : properties.Select(property => property.Map).Distinct().ToArray();

        /// <exception cref="InvalidSettingException">The material's shader has no such property.</exception>
        internal void Check(Material material)
        {
            if (!material.HasProperty(_property))
            {
                throw new InvalidSettingException(
                    nameof(Property), _property, $"Choose a texture property that the shader {material.shader.name} has.");
            }
        }

        /// <summary>The property as the shader calls it, such as <c>_BaseMap</c>.</summary>
        public string Property
        {
            get => _property;
            set => _property = value ?? "";
        }

        /// <summary>The map that it samples.</summary>
        public MaterialMap Map
        {
            get => _map;
            set => _map = value;
        }
    }
}

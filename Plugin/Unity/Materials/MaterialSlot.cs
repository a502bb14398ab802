using System.Collections.Generic;
using System.Linq;
using SpeCa.Plugin.Materials;
using SpeCa.Runtime;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>The texture properties of a material, and how they are filled.</summary>
    public static class MaterialSlot
    {
        /// <summary>
        /// The properties that maps belong in: those of the Lit shaders and Standard by their names, of any other shader by
        /// the names that most of its properties share.
        /// </summary>
        /// <param name="material">The material.</param>
        /// <exception cref="InvalidSettingException">The shader has none of the usual properties.</exception>
        public static IReadOnlyList<TextureSlot> Of(Material material)
        {
            TextureSlot[] slots = MaterialTemplate.All
                .OrderByDescending(template => template.Shader == material.shader.name)
                .Select(template => template.Slots.Where(slot => material.HasProperty(slot.Property)).ToArray())
                .OrderByDescending(present => present.Length)
                .First();
            return slots.Length > 0 ? slots : throw new InvalidSettingException(
                nameof(material), material.shader.name, "Name the texture properties of this shader: it has none of the usual ones, such as _BaseMap or _MainTex.");
        }


        /// <summary>Assigns a texture.</summary>
        /// <param name="material">The material; its shader has the property.</param>
        /// <param name="slot">The property, and what belongs to it.</param>
        /// <param name="texture">The texture.</param>
        public static void Fill(Material material, TextureSlot slot, Texture texture)
        {
            material.SetTexture(slot.Property, texture);
            foreach (ShaderValue value in slot.Values)
            {
                material.SetFloat(value.Property, value.Value);
            }

            foreach (string keyword in slot.Keywords)
            {
                material.EnableKeyword(keyword);
            }
        }
    }
}

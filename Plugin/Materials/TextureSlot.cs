using System;
using System.Collections.Generic;

namespace SpeCa.Plugin.Materials
{
    /// <summary>A texture property of a shader, and what a program must set with it that an inspector sets by itself.</summary>
    public sealed class TextureSlot
    {
        /// <summary>Pairs a property with an image.</summary>
        /// <param name="property">The property as the shader calls it, such as <c>_BaseMap</c>.</param>
        /// <param name="map">The image.</param>
        /// <param name="keywords">The shader keywords without which the image is ignored.</param>
        public TextureSlot(string property, MaterialMap map, params string[] keywords)
        {
            Property = property;
            Map = map;
            Keywords = keywords;
        }

        /// <summary>The property as the shader calls it, such as <c>_BaseMap</c>.</summary>
        public string Property { get; }

        /// <summary>The image.</summary>
        public MaterialMap Map { get; }

        /// <summary>The shader keywords without which the image is ignored.</summary>
        public IReadOnlyList<string> Keywords { get; }

        /// <summary>Numbers that show the image as it is.</summary>
        public IReadOnlyList<ShaderValue> Values { get; private set; } = Array.Empty<ShaderValue>();

        /// <summary>The same slot with a number that goes with it.</summary>
        internal TextureSlot With(string property, float value)
        {
            Values = new[] { new ShaderValue(property, value) };
            return this;
        }
    }
}

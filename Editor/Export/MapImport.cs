using System;
using SpeCa.Plugin.Materials;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Export
{
    /// <summary>What an engine must be told when it imports an exported image.</summary>
    public sealed class MapImport
    {
        private MapImport(string suffix, bool isSrgb, bool isNormalMap, bool flipsGreen)
        {
            Suffix = suffix;
            IsSrgb = isSrgb;
            IsNormalMap = isNormalMap;
            FlipsGreen = flipsGreen;
        }

        /// <summary>What is added to the material's file name, such as <c>_normal</c>.</summary>
        public string Suffix { get; }

        /// <summary>Whether the values are sRGB; only a colour is, all else is data.</summary>
        public bool IsSrgb { get; }

        /// <summary>Whether it holds normals, which engines compress and average in a way of their own.</summary>
        public bool IsNormalMap { get; }

        /// <summary>Whether green must be turned over, because Unity's grows towards the top row.</summary>
        public bool FlipsGreen { get; }

        /// <summary>The settings of an image.</summary>
        /// <param name="map">The image.</param>
        /// <param name="convention">Which way the green channel of the normals points.</param>
        /// <exception cref="ArgumentOutOfRangeException">The image is not one of the enumeration's.</exception>
        public static MapImport For(MaterialMap map, NormalConvention convention)
        {
            return map switch
            {
                MaterialMap.Albedo => new MapImport("_albedo", isSrgb: true, isNormalMap: false, flipsGreen: false),
                MaterialMap.Normal => new MapImport(
                    "_normal", isSrgb: false, isNormalMap: true, flipsGreen: convention == NormalConvention.DirectX),
                MaterialMap.Height => Data("_height"),
                MaterialMap.Occlusion => Data("_occlusion"),
                MaterialMap.MetallicSmoothness => Data("_metallic"),
                MaterialMap.Mask => Data("_mask"),
                _ => throw new ArgumentOutOfRangeException(nameof(map), map, "No image is made of this map."),
            };
        }

        private static MapImport Data(string suffix) =>
            new MapImport(suffix, isSrgb: false, isNormalMap: false, flipsGreen: false);
    }
}

using System;
using System.Linq;
using System.Numerics;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Makes tiles for drawing from generated textures.</summary>
    internal static class TileTextures
    {
        // What a tile of 64 texels is enlarged to, so that nothing is seen of its texels from nearby.
        private const int Detail = 256;
        private const int LargestFactor = 4;
        private const float PlainRoughness = 0.7f;

        private static readonly CubicFilter _sharp = new(blur: 0);
        private static readonly CubicFilter _smooth = new(blur: 0.7f);

        /// <summary>Makes a tile; a texture without a height gets a flat relief.</summary>
        public static TileTexture Of(GeneratedTexture texture, bool glows)
        {
            var factor = int.Clamp(Detail / texture.Width, 1, LargestFactor);
            float[] Enlarge(TextureMap map, int channel, CubicFilter filter) =>
                filter.Enlarge(Channel(map, channel), texture.Width, texture.Height, factor);

            var maps = texture.HasHeight ? texture.ToMaps() : null;
            var albedo = texture.ToAlbedo();
            var colours = Enumerable.Range(0, 3).Select(channel => Enlarge(albedo, channel, _sharp)).ToArray();
            var normals = maps == null ? null : Enumerable.Range(0, 3).Select(channel => Enlarge(maps.Normal, channel, _smooth)).ToArray();
            var height = maps == null ? null : Enlarge(maps.Height, 0, _smooth);
            var roughness = maps == null ? null : Enlarge(maps.Roughness, 0, _smooth);
            var occlusion = maps == null ? null : Enlarge(maps.AmbientOcclusion, 0, _smooth);

            var texels = new Texel[colours[0].Length];
            for (var i = 0; i < texels.Length; i++)
            {
                texels[i] = new Texel(
                    ToneMap.FromSrgb(Vector3.Clamp(new Vector3(colours[0][i], colours[1][i], colours[2][i]), Vector3.Zero, Vector3.One)),
                    normals == null ? Vector3.UnitZ : Vector3.Normalize((2 * new Vector3(normals[0][i], normals[1][i], normals[2][i])) - Vector3.One),
                    height?[i] ?? 1,
                    roughness?[i] ?? PlainRoughness,
                    occlusion?[i] ?? 1);
            }

            return new TileTexture(texture.Width * factor, texture.Height * factor, texels, texture.HasHeight ? texture.Material.Relief : 0, glows);
        }

        private static float[] Channel(TextureMap map, int channel)
        {
            var values = new float[map.Width * map.Height];
            ReadOnlySpan<float> all = map.Values;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = all[(i * map.Channels) + channel];
            }

            return values;
        }
    }
}

using System;
using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Materials
{
    /// <summary>Packs whichever image a material of an engine samples.</summary>
    public static class MaterialImage
    {
        /// <summary>Packs an image.</summary>
        /// <param name="maps">The maps of the material.</param>
        /// <param name="map">Which image.</param>
        /// <returns><c>[height, width, 4]</c>, bottom row first.</returns>
        /// <exception cref="ArgumentNullException">There are no maps.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The image is not one of the enumeration's.</exception>
        public static PixelBuffer Pack(TextureMaps maps, MaterialMap map)
        {
            if (maps is null)
            {
                throw new ArgumentNullException(nameof(maps));
            }

            return map switch
            {
                MaterialMap.Albedo => PixelBuffer.Of(maps.Albedo),
                MaterialMap.Normal => PixelBuffer.Of(maps.Normal),
                MaterialMap.Height => GrayMap.Pack(maps.Height),
                MaterialMap.Occlusion => GrayMap.Pack(maps.AmbientOcclusion),
                MaterialMap.MetallicSmoothness => MetallicSmoothnessMap.Pack(maps),
                MaterialMap.Mask => MaskMap.Pack(maps),
                _ => throw new ArgumentOutOfRangeException(nameof(map), map, "No image is made of this map."),
            };
        }
    }
}

using System;
using SpeCa.Runtime.Textures;

namespace SpeCa.Plugin.Upload
{
    /// <summary>All textures of one material, packed as a physically based shader samples them.</summary>
    /// <remarks>
    /// A value v of 0..1 becomes the code floor(255 v + 0.5): the nearest of the 256, and a tie goes up.
    /// </remarks>
    /// <example>
    /// <code>
    /// PixelBuffers buffers = PixelBuffers.FromMaps(maps);
    /// MipChain albedo = MipChain.Build(buffers.Albedo);
    /// MipChain normal = MipChain.BuildNormals(buffers.Normal);
    /// </code>
    /// </example>
    public sealed class PixelBuffers
    {
        private const byte NotMetallic = 0;

        private PixelBuffers(PixelBuffer albedo, PixelBuffer normal, PixelBuffer mask)
        {
            Albedo = albedo;
            Normal = normal;
            Mask = mask;
        }

        /// <summary>Colour without lighting, sRGB; alpha is 255.</summary>
        public PixelBuffer Albedo { get; }

        /// <summary>
        /// Tangent-space normals, linear, encoded as n 0.5 + 0.5; alpha is 255. Green keeps the convention that the maps
        /// were derived with: the order of the rows in memory does not turn the picture over.
        /// </summary>
        public PixelBuffer Normal { get; }

        /// <summary>
        /// Coefficients, linear: red is metallic (0: no map says otherwise), green ambient occlusion, blue height, and
        /// alpha smoothness, which is 1 - roughness. This is Unity's HDRP mask map with height in the channel of the
        /// detail mask; a material that uses a detail map needs another blue.
        /// </summary>
        public PixelBuffer Mask { get; }

        /// <summary>Packs the maps of a material.</summary>
        /// <exception cref="ArgumentNullException">There are no maps.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A texture would have more bytes than an array can hold.</exception>
        public static PixelBuffers FromMaps(TextureMaps maps)
        {
            if (maps is null)
            {
                throw new ArgumentNullException(nameof(maps));
            }

            return new PixelBuffers(PixelBuffer.Of(maps.Albedo), PixelBuffer.Of(maps.Normal), PackMask(maps));
        }

        private static PixelBuffer PackMask(TextureMaps maps)
        {
            int width = maps.Height.Width;
            int height = maps.Height.Height;
            var rgba = new byte[width * height * PixelBuffer.BytesPerTexel];
            ReadOnlySpan<float> occlusion = maps.AmbientOcclusion.Values;
            ReadOnlySpan<float> relief = maps.Height.Values;
            ReadOnlySpan<float> roughness = maps.Roughness.Values;
            int target = 0;
            for (int row = height - 1; row >= 0; row--)
            {
                int end = (row + 1) * width;
                for (int source = row * width; source < end; source++)
                {
                    rgba[target] = NotMetallic;
                    rgba[target + 1] = ByteCode.Of(occlusion[source]);
                    rgba[target + 2] = ByteCode.Of(relief[source]);
                    rgba[target + 3] = ByteCode.Of(1f - roughness[source]);
                    target += PixelBuffer.BytesPerTexel;
                }
            }

            return PixelBuffer.Own(width, height, ColorSpace.Linear, rgba);
        }
    }
}

using SpeCa.Plugin.Upload;
using Unity.Collections;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>Copies texels into textures of the engine.</summary>
    internal static class TextureUpload
    {
        /// <summary>Makes a texture of all levels of a chain, which tiles, and whose texels are the GPU's alone.</summary>
        /// <param name="name">The texture's name, for the profiler and the inspector.</param>
        /// <param name="chain">The levels.</param>
        public static Texture2D Upload(string name, MipChain chain)
        {
            PixelBuffer largest = chain.Levels[0];
            Texture2D texture = Create(name, largest.Width, largest.Height, largest.ColorSpace, chain.Levels.Count > 1);
            for (int level = 0; level < chain.Levels.Count; level++)
            {
                NativeArray<byte> texels = texture.GetPixelData<byte>(level);
                chain.Levels[level].Rgba.CopyTo(texels.AsSpan());
            }

            texture.Apply(updateMipmaps: false, makeNoLongerReadable: true);
            return texture;
        }

        /// <summary>Makes a texture without content.</summary>
        public static Texture2D Create(
            string name, int width, int height, SpeCa.Runtime.Textures.ColorSpace colorSpace, bool hasMipmaps)
        {
            bool isLinear = colorSpace == SpeCa.Runtime.Textures.ColorSpace.Linear;
            return new Texture2D(width, height, TextureFormat.RGBA32, hasMipmaps, isLinear)
            {
                name = name,
                wrapMode = TextureWrapMode.Repeat,
                filterMode = hasMipmaps ? FilterMode.Trilinear : FilterMode.Bilinear,
            };
        }
    }
}

using SkiaSharp;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Makes bitmaps of textures' colours.</summary>
    internal static class AlbedoBitmap
    {
        /// <summary>A texture's colours; the caller disposes it.</summary>
        public static SKBitmap Of(GeneratedTexture texture)
        {
            var albedo = texture.ToAlbedo();
            var bitmap = new SKBitmap(albedo.Width, albedo.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
            var pixels = bitmap.GetPixelSpan();
            for (var i = 0; i < albedo.Width * albedo.Height; i++)
            {
                for (var channel = 0; channel < 3; channel++)
                {
                    pixels[(4 * i) + channel] = ByteCode.Of(albedo.Values[(3 * i) + channel]);
                }

                pixels[(4 * i) + 3] = byte.MaxValue;
            }

            return bitmap;
        }
    }
}

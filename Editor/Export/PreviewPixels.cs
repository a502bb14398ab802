using SpeCa.Plugin.Upload;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Export
{
    /// <summary>Packs any map to be looked at: its values are the codes on the screen, whatever they mean.</summary>
    public static class PreviewPixels
    {
        /// <summary>The map's values as red, green and blue, one channel as gray; alpha is 255.</summary>
        /// <param name="map">The map, of 1 or 3 channels.</param>
        /// <returns><c>[height, width, 4]</c>, bottom row first, sRGB.</returns>
        /// <exception cref="System.ArgumentNullException">There is no map.</exception>
        public static PixelBuffer Of(TextureMap map) => PixelBuffer.Of(map).As(ColorSpace.Srgb);
    }
}

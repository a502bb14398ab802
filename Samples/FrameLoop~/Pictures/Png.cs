using SkiaSharp;
using SpeCa.Runtime;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Writes pictures as PNG files, whole or not at all.</summary>
    internal static class Png
    {
        private const int Quality = 100;

        /// <summary>Writes what was painted.</summary>
        /// <exception cref="System.IO.IOException">It cannot be written; what was there before is still there.</exception>
        public static void Write(SKSurface surface, string path)
        {
            using var image = surface.Snapshot();
            using var png = image.Encode(SKEncodedImageFormat.Png, Quality);
            WholeFile.Write(path, png.SaveTo);
        }
    }
}

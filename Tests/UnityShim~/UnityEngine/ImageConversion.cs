using System.IO;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace UnityEngine
{
    public static class ImageConversion
    {
        public static byte[] EncodeToPNG(this Texture2D tex)
        {
            using (Image<Rgba32> image = Image.LoadPixelData<Rgba32>(tex.Rgba, tex.width, tex.height))
            using (var stream = new MemoryStream())
            {
                // A texture begins with its bottom row, a file with its top row.
                image.Mutate(context => context.Flip(FlipMode.Vertical));
                image.SaveAsPng(stream);
                return stream.ToArray();
            }
        }
    }
}

using NUnit.Framework;
using NUnit.Framework.Constraints;
using SpeCa.Plugin.Upload;

namespace SpeCa.Tests.Plugin.Upload
{
    /// <summary>Reads buffers texel by texel, and says what the codes should be.</summary>
    internal static class Texels
    {
        /// <summary>Red, green, blue and alpha at a column and a row from the bottom.</summary>
        public static byte[] At(this PixelBuffer buffer, int x, int y)
        {
            int start = ((y * buffer.Width) + x) * PixelBuffer.BytesPerTexel;
            return buffer.Rgba.Slice(start, PixelBuffer.BytesPerTexel).ToArray();
        }

        /// <summary>Requires these codes in this order.</summary>
        public static EqualConstraint Are(params byte[] codes)
        {
            return Is.EqualTo(codes);
        }
    }
}

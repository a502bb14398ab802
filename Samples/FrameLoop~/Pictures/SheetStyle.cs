using System;
using System.Linq;
using SkiaSharp;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Colours and letters of the contact sheet.</summary>
    internal static class SheetStyle
    {
        private static readonly string[] _families = ["Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Arial"];

        /// <summary>The first of our families that is installed; null where none is.</summary>
        public static string? Family { get; } = Array.Find(_families, SKFontManager.Default.GetFontFamilies().Contains);

        public static SKColor Background { get; } = new(0x12, 0x10, 0x10);

        public static SKColor Rock { get; } = new(0x1d, 0x1a, 0x19);

        public static SKColor Line { get; } = new(0xf2, 0xd3, 0xa0);

        public static SKColor Title { get; } = new(0xf4, 0xea, 0xdc);

        public static SKColor Text { get; } = new(0xb3, 0xa8, 0x9c);

        public static SKColor Accent { get; } = new(0xf0, 0xa0, 0x4b);

        /// <summary>Letters of a size in pixels; the caller disposes them.</summary>
        public static SKFont Font(float size, bool isBold = false)
        {
            var typeface = SKTypeface.FromFamilyName(Family, isBold ? SKFontStyle.Bold : SKFontStyle.Normal);
            return new SKFont(typeface, size) { Subpixel = true, Edging = SKFontEdging.Antialias };
        }
    }
}

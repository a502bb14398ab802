using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>
    /// The colour space Oklab (Ottosson 2020, "A perceptual color space for image processing"): lightness, green to red, and blue
    /// to yellow, in which equal distances look about equally large.
    /// </summary>
    internal static class Oklab
    {
        /// <summary>Values of a colour.</summary>
        public const int Channels = 3;

        /// <summary>The colours of a map.</summary>
        /// <param name="srgb">Display-referred sRGB, 0..1, [..., 3].</param>
        /// <returns>Lightness 0..1, a and b, [..., 3].</returns>
        public static double[] From(ReadOnlySpan<float> srgb)
        {
            var colors = new double[srgb.Length];
            for (var at = 0; at < colors.Length; at += Channels)
            {
                var (red, green, blue) = (Linear(srgb[at]), Linear(srgb[at + 1]), Linear(srgb[at + 2]));
                var l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
                var m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
                var s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
                colors[at] = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
                colors[at + 1] = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
                colors[at + 2] = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
            }

            return colors;
        }

        /// <summary>The display-referred sRGB of colours, each channel clamped to 0..1.</summary>
        public static float[] ToSrgb(ReadOnlySpan<double> colors)
        {
            var srgb = new float[colors.Length];
            for (var at = 0; at < srgb.Length; at += Channels)
            {
                var (lightness, a, b) = (colors[at], colors[at + 1], colors[at + 2]);
                var l = Cube(lightness + (0.3963377774 * a) + (0.2158037573 * b));
                var m = Cube(lightness - (0.1055613458 * a) - (0.0638541728 * b));
                var s = Cube(lightness - (0.0894841775 * a) - (1.2914855480 * b));
                srgb[at] = Display((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s));
                srgb[at + 1] = Display((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s));
                srgb[at + 2] = Display((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
            }

            return srgb;
        }

        private static double Cube(double value) => value * value * value;

        private static double Linear(float value) =>
            value <= 0.04045f ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

        private static float Display(double value)
        {
            var clamped = Math.Clamp(value, 0, 1);
            return (float)(clamped <= 0.0031308 ? clamped * 12.92 : Math.Min(1, (1.055 * Math.Pow(clamped, 1 / 2.4)) - 0.055));
        }
    }
}

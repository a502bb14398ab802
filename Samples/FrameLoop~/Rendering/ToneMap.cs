using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>From scene-referred light to what a screen shows.</summary>
    internal static class ToneMap
    {
        /// <summary>ACES filmic reference rendering and output transform, the fit by Stephen Hill; linear 0 to 1.</summary>
        public static Vector3 Film(Vector3 light)
        {
            var v = new Vector3(
                Vector3.Dot(light, new Vector3(0.59719f, 0.35458f, 0.04823f)),
                Vector3.Dot(light, new Vector3(0.07600f, 0.90834f, 0.01566f)),
                Vector3.Dot(light, new Vector3(0.02840f, 0.13383f, 0.83777f)));
            v = ((v * (v + new Vector3(0.0245786f))) - new Vector3(0.000090537f)) / ((v * ((0.983729f * v) + new Vector3(0.4329510f))) + new Vector3(0.238081f));
            v = new Vector3(
                Vector3.Dot(v, new Vector3(1.60475f, -0.53108f, -0.07367f)),
                Vector3.Dot(v, new Vector3(-0.10208f, 1.10813f, -0.00605f)),
                Vector3.Dot(v, new Vector3(-0.00327f, -0.07276f, 1.07602f)));
            return Vector3.Clamp(v, Vector3.Zero, Vector3.One);
        }

        /// <summary>Encodes linear 0 to 1 with the sRGB curve.</summary>
        public static Vector3 ToSrgb(Vector3 linear) => new(ToSrgb(linear.X), ToSrgb(linear.Y), ToSrgb(linear.Z));

        /// <summary>Decodes sRGB 0 to 1.</summary>
        public static Vector3 FromSrgb(Vector3 srgb) => new(FromSrgb(srgb.X), FromSrgb(srgb.Y), FromSrgb(srgb.Z));

        /// <summary>How bright linear light looks.</summary>
        public static float Luminance(Vector3 linear) => Vector3.Dot(linear, new Vector3(0.2126f, 0.7152f, 0.0722f));

        private static float ToSrgb(float linear) =>
            linear <= 0.0031308f ? 12.92f * linear : (1.055f * float.Pow(linear, 1 / 2.4f)) - 0.055f;

        private static float FromSrgb(float srgb) =>
            srgb <= 0.04045f ? srgb / 12.92f : float.Pow((srgb + 0.055f) / 1.055f, 2.4f);
    }
}

using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Guesses perceptual roughness from a tiling albedo and height.</summary>
    /// <remarks>
    /// Neither map says how rough a surface is, so this is a heuristic and no measurement: cavities keep dirt and are
    /// spared from wear, ridges are polished, and spots darker than their surroundings are likelier dirt than sheen.
    /// For every texel, with m(.) the mean of its surroundings (a wrapped tent filter that reaches an eighth of the
    /// tile's width),
    /// <code>
    /// cavity    = soft(m(height) - height)
    /// darkness  = soft(m(luma) - luma)
    /// roughness = scale (base + variation (0.7 cavity + 0.3 darkness)) + offset, clamped to 0..1
    /// soft(d)   = d / (|d| + 0.15)
    /// </code>
    /// where luma is that of ITU-R BT.709 on the display-referred values, as the eye judges dark and light.
    /// </remarks>
    public static class RoughnessMap
    {
        private const float CavityShare = 0.7f;
        private const float DarknessShare = 0.3f;
        private const float HalfResponse = 0.15f;
        private const int BlurRadiiPerTile = 16;

        /// <summary>Gives the roughness of every texel; without relief and pattern, and with the default scale and offset it is exactly the base.</summary>
        /// <param name="albedo">Colour, <c>[height, width, 3]</c>, sRGB.</param>
        /// <param name="height">Relief, <c>[height, width, 1]</c>, of the albedo's size.</param>
        /// <param name="derivation">The base, the variation, the scale and the offset.</param>
        /// <returns><c>[height, width, 1]</c>, linear, 0 (mirror) to 1 (chalk).</returns>
        /// <exception cref="ArgumentNullException">A map or the derivation is missing.</exception>
        /// <exception cref="ArgumentException">The maps differ in size or have a wrong number of channels.</exception>
        public static TextureMap Derive(TextureMap albedo, TextureMap height, MapDerivation derivation)
        {
            MapArguments.Check(albedo, 3, nameof(albedo));
            MapArguments.Check(height, 1, nameof(height));
            if (derivation is null)
            {
                throw new ArgumentNullException(nameof(derivation));
            }

            if (albedo.Width != height.Width || albedo.Height != height.Height)
            {
                throw new ArgumentException("The albedo and the height differ in size.", nameof(height));
            }

            int radius = Math.Max(1, height.Width / BlurRadiiPerTile);
            float[] luma = Luma(albedo);
            float[] meanLuma = WrappedBlur.Tent(luma, height.Width, height.Height, radius);
            float[] meanHeight = WrappedBlur.Tent(height.Values, height.Width, height.Height, radius);
            var roughness = new float[luma.Length];
            for (int i = 0; i < roughness.Length; i++)
            {
                float cavity = Soft(meanHeight[i] - height.Values[i]);
                float darkness = Soft(meanLuma[i] - luma[i]);
                float departure = (CavityShare * cavity) + (DarknessShare * darkness);
                float own = derivation.Roughness + (derivation.RoughnessVariation * departure);
                roughness[i] = Math.Clamp((derivation.RoughnessScale * own) + derivation.RoughnessOffset, 0f, 1f);
            }

            return TextureMap.Own(height.Width, height.Height, 1, ColorSpace.Linear, roughness);
        }

        private static float[] Luma(TextureMap albedo)
        {
            ReadOnlySpan<float> values = albedo.Values;
            var luma = new float[values.Length / 3];
            for (int i = 0; i < luma.Length; i++)
            {
                luma[i] = (0.2126f * values[3 * i]) + (0.7152f * values[(3 * i) + 1]) + (0.0722f * values[(3 * i) + 2]);
            }

            return luma;
        }

        private static float Soft(float difference)
        {
            return difference / (Math.Abs(difference) + HalfResponse);
        }
    }
}

using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>Derives tangent-space normals from a tiling height map.</summary>
    public static class NormalMap
    {
        /// <summary>
        /// Gives the unit normal n = (-dz/dx, -dz/dy, 1) / |...| of every texel, encoded as n 0.5 + 0.5, where z is
        /// the height times <see cref="MapDerivation.NormalStrength"/> times <see cref="MapDerivation.ReliefScale"/>, and the derivatives are wrapped 3 x 3 Scharr
        /// filters. A flat height gives (0.5, 0.5, 1).
        /// </summary>
        /// <param name="height">Relief, <c>[height, width, 1]</c>; texels are square.</param>
        /// <param name="derivation">The depth of the relief and the direction of the green channel.</param>
        /// <returns><c>[height, width, 3]</c>, linear.</returns>
        /// <exception cref="ArgumentNullException">The height or the derivation is missing.</exception>
        /// <exception cref="ArgumentException">The height has more than one channel.</exception>
        public static TextureMap Derive(TextureMap height, MapDerivation derivation)
        {
            MapArguments.Check(height, 1, nameof(height));
            if (derivation is null)
            {
                throw new ArgumentNullException(nameof(derivation));
            }

            SlopeField slopes = SlopeField.Of(height, derivation.Depth * height.Width);

            // The slope field's y points down, as rows do; OpenGL's points up.
            float green = derivation.NormalConvention == NormalConvention.OpenGL ? 0.5f : -0.5f;
            var normals = new float[height.Values.Length * 3];
            for (int i = 0; i < height.Values.Length; i++)
            {
                float slopeX = slopes.X[i];
                float slopeY = slopes.Y[i];
                float inverseLength = 1f / MathF.Sqrt((slopeX * slopeX) + (slopeY * slopeY) + 1f);
                normals[3 * i] = 0.5f - (0.5f * slopeX * inverseLength);
                normals[(3 * i) + 1] = 0.5f + (green * slopeY * inverseLength);
                normals[(3 * i) + 2] = 0.5f + (0.5f * inverseLength);
            }

            return TextureMap.Own(height.Width, height.Height, 3, ColorSpace.Linear, normals);
        }
    }
}

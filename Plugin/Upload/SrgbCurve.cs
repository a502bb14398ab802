using System;

namespace SpeCa.Plugin.Upload
{
    /// <summary>The sRGB transfer curve (IEC 61966-2-1) between 8-bit codes and linear light 0..1.</summary>
    internal static class SrgbCurve
    {
        private static readonly float[] _light = Tabulate(256, 0.0);

        // Between code k and k + 1 lies the light whose encoding is halfway; codes are found among these without a power.
        private static readonly float[] _borders = Tabulate(255, 0.5);

        /// <summary>The light of every code, 256 values.</summary>
        public static ReadOnlySpan<float> Light => _light;

        /// <summary>The code nearest to a light's encoding; a tie goes up.</summary>
        public static byte ToCode(float light)
        {
            int low = 0;
            int high = _borders.Length;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                if (light >= _borders[middle])
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return (byte)low;
        }

        private static float[] Tabulate(int count, double offset)
        {
            var table = new float[count];
            for (int code = 0; code < count; code++)
            {
                double encoded = (code + offset) / 255.0;
                table[code] = (float)(encoded <= 0.04045 ? encoded / 12.92 : Math.Pow((encoded + 0.055) / 1.055, 2.4));
            }

            return table;
        }
    }
}

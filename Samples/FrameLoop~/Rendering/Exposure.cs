using System.Linq;
using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Makes pictures equally bright, as eyes that got used to the light.</summary>
    internal static class Exposure
    {
        private const float Middle = 0.115f;
        private const float Darkest = 0.5f;
        private const float Brightest = 3f;

        /// <summary>What light is multiplied with, from the geometric mean of the picture.</summary>
        public static float Of(Vector3[] picture)
        {
            var mean = float.Exp(picture.Average(light => float.Log(ToneMap.Luminance(light) + 1e-3f)));
            return float.Clamp(Middle / mean, Darkest, Brightest);
        }
    }
}

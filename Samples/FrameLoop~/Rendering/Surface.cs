using System.Numerics;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>A place on a surface, as light meets it.</summary>
    /// <param name="Position">Where.</param>
    /// <param name="Normal">The normal of the relief.</param>
    /// <param name="Albedo">Colour without lighting.</param>
    /// <param name="Roughness">Perceptual roughness.</param>
    /// <param name="Occlusion">Ambient visibility.</param>
    internal readonly record struct Surface(Vector3 Position, Vector3 Normal, Vector3 Albedo, float Roughness, float Occlusion)
    {
        private const float Mirrored = 0.04f;

        /// <summary>Light of one direction that is sent to the eye: GGX distribution, Smith shadowing, Schlick's Fresnel term.</summary>
        /// <param name="toEye">To the eye.</param>
        /// <param name="toLight">To the light.</param>
        public Vector3 Reflect(Vector3 toEye, Vector3 toLight)
        {
            var nl = Vector3.Dot(Normal, toLight);
            if (nl <= 0)
            {
                return Vector3.Zero;
            }

            // Cavities are lit from a narrower cone, by direct light, too.
            var reaching = float.Clamp(nl + (2 * Occlusion * Occlusion) - 1, 0, 1);
            var halfway = Vector3.Normalize(toEye + toLight);
            var nv = float.Max(Vector3.Dot(Normal, toEye), 0.02f);
            var nh = float.Clamp(Vector3.Dot(Normal, halfway), 0, 1);
            var alpha = float.Max(Roughness * Roughness, 0.02f);
            var alpha2 = alpha * alpha;
            var spread = (nh * nh * (alpha2 - 1)) + 1;
            var distribution = alpha2 / (float.Pi * spread * spread);
            var visibility = 0.5f / ((nl * float.Sqrt((nv * nv * (1 - alpha2)) + alpha2)) + (nv * float.Sqrt((nl * nl * (1 - alpha2)) + alpha2)));
            var grazing = 1 - float.Clamp(Vector3.Dot(toEye, halfway), 0, 1);
            var grazing2 = grazing * grazing;
            var fresnel = Mirrored + ((1 - Mirrored) * grazing2 * grazing2 * grazing);
            return ((Albedo * ((1 - fresnel) / float.Pi)) + new Vector3(distribution * visibility * fresnel)) * (nl * reaching);
        }
    }
}

using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Import
{
    /// <summary>What FLUX takes besides latent, timestep and text, as diffusers' pipeline makes it.</summary>
    internal static class FluxInputs
    {
        private const int Side = 2;

        /// <summary>The guidance scale, and a position [0, y, x] for every token; text has none.</summary>
        public static IReadOnlyDictionary<string, IReadOnlyList<float>> Bindings(LatentShape latent, float guidance)
        {
            var width = latent.Width / Side;
            var positions = Enumerable.Range(0, latent.Height / Side * width)
                .SelectMany(token => new float[] { 0, token / width, token % width });
            return new Dictionary<string, IReadOnlyList<float>>
            {
                ["guidance"] = new[] { guidance },
                ["img_ids"] = positions.ToArray(),
                ["txt_ids"] = new[] { 0f },
            };
        }
    }
}

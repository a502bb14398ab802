using System;
using System.Linq;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Measures the parts of a detail stage at the model's own size.</summary>
    internal static class DetailTimes
    {
        private const int Runs = 5;

        /// <summary>The least of a few times of every part, in milliseconds, after one run that does not count.</summary>
        public static double[] Measure(IBlockModel model, TimeProvider clock)
        {
            var latent = model.Manifest.Latent;
            using var detail = model.CreateDetailWorkspace(latent.Height, latent.Width);
            var least = model.Manifest.Detail!.Parts.Select(_ => double.PositiveInfinity).ToArray();
            for (var run = 0; run <= Runs; run++)
            {
                for (var part = 0; part < least.Length; part++)
                {
                    var start = clock.GetTimestamp();
                    detail.Run(part);
                    var milliseconds = clock.GetElapsedTime(start).TotalMilliseconds;
                    least[part] = run == 0 ? least[part] : Math.Min(least[part], milliseconds);
                }
            }

            return least;
        }
    }
}

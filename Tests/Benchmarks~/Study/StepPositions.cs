using System;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>Where the steps of a request lie on an axis.</summary>
    internal sealed class StepPositions(IScheduler scheduler, StepAxis axis)
    {
        private const double Bound = 6;

        /// <summary>The position of a step.</summary>
        public double this[int step] => axis switch
        {
            StepAxis.Index => step,
            StepAxis.Sigma => Level(step, 0, 1),
            StepAxis.LogSignalToNoise => Math.Clamp(Math.Log(Level(step, 1, 0) / Level(step, 0, 1)), -Bound, Bound) + (1e-6 * step),
            _ => scheduler.Timestep(step),
        };

        // Noising a clean 1 without noise gives the signal's factor, noising a 0 with noise 1 the noise's.
        private double Level(int step, float clean, float noise)
        {
            Span<float> latent = stackalloc float[1];
            scheduler.AddNoise(step, [clean], [noise], latent);
            return latent[0];
        }
    }
}

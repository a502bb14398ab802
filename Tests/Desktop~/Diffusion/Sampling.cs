using SpeCa.Runtime.Diffusion;

namespace SpeCa.Tests.Diffusion
{
    /// <summary>Runs a scheduler over one value with a model given as a formula.</summary>
    internal static class Sampling
    {
        /// <summary>A model: its output for a latent at a timestep.</summary>
        internal delegate double Model(double latent, double timestep);

        /// <summary>Takes all steps and gives the last latent.</summary>
        internal static float Run(IScheduler scheduler, float start, Model model)
        {
            float[] latent = { start };
            SchedulerMemory memory = scheduler.CreateMemory(1);
            for (int step = 0; step < scheduler.StepCount; step++)
            {
                float[] output = { (float)model(latent[0], scheduler.Timestep(step)) };
                scheduler.Step(step, output, latent, memory);
            }

            return latent[0];
        }
    }
}

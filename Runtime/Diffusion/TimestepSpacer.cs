using System;

namespace SpeCa.Runtime.Diffusion
{
    /// <summary>
    /// Spreads the steps of a request over T training timesteps (Lin et al. 2024, table 2). The paper counts timesteps
    /// from 1; flow schedules count like it, and beta schedules use indices, one less.
    /// </summary>
    internal static class TimestepSpacer
    {
        /// <summary>The training timestep index of a step under a beta schedule.</summary>
        /// <remarks>
        /// Rounds as numpy does, halves to even. A single step of <see cref="TimestepSpacing.Linspace"/> takes the last
        /// timestep, not the first, since a latent starts as noise.
        /// </remarks>
        /// <param name="spacing">How steps are spread.</param>
        /// <param name="trainingTimesteps">T.</param>
        /// <param name="steps">Steps of the request, 1 to T.</param>
        /// <param name="step">0 to <paramref name="steps"/> - 1.</param>
        internal static int Index(TimestepSpacing spacing, int trainingTimesteps, int steps, int step)
        {
            int stepsAfter = steps - 1 - step;
            switch (spacing)
            {
                case TimestepSpacing.Trailing:
                    return Round((double)trainingTimesteps * (steps - step) / steps) - 1;
                case TimestepSpacing.Leading:
                    return trainingTimesteps / steps * stepsAfter;
                case TimestepSpacing.Linspace:
                    return steps == 1
                        ? trainingTimesteps - 1
                        : Round((double)(trainingTimesteps - 1) * stepsAfter / (steps - 1));
                default:
                    throw Unknown(spacing);
            }
        }

        /// <summary>The continuous training timestep of a step under a flow schedule, above 0 and up to T.</summary>
        /// <remarks>Nothing is rounded. The smallest timestep of leading and even spacing is 1, as in training.</remarks>
        /// <param name="spacing">How steps are spread.</param>
        /// <param name="trainingTimesteps">T.</param>
        /// <param name="steps">Steps of the request, at least 1.</param>
        /// <param name="step">0 to <paramref name="steps"/> - 1.</param>
        internal static double Time(TimestepSpacing spacing, int trainingTimesteps, int steps, int step)
        {
            int stepsAfter = steps - 1 - step;
            double range = trainingTimesteps - 1;
            switch (spacing)
            {
                case TimestepSpacing.Trailing:
                    return (double)trainingTimesteps * (steps - step) / steps;
                case TimestepSpacing.Leading:
                    return 1.0 + (range * stepsAfter / steps);
                case TimestepSpacing.Linspace:
                    return steps == 1 ? trainingTimesteps : 1.0 + (range * stepsAfter / (steps - 1));
                default:
                    throw Unknown(spacing);
            }
        }

        private static int Round(double value)
        {
            return (int)Math.Round(value, MidpointRounding.ToEven);
        }

        private static InvalidSettingException Unknown(TimestepSpacing spacing)
        {
            return new InvalidSettingException("Spacing", spacing, "Use Trailing, Leading or Linspace.");
        }
    }
}

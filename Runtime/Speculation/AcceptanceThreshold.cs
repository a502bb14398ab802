using System;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// The error up to which a forecast is accepted: <c>tau(p) = max(floor, tau0 * beta^p)</c>, p being the progress
    /// from 0 (pure noise) to 1 (last step). SpeCa, section 3.4. Beta below 1 is strict late, as published; beta above 1
    /// is strict early, which suits flow models whose early mistakes grow.
    /// </summary>
    public sealed record AcceptanceThreshold
    {
        /// <summary>Makes a threshold.</summary>
        /// <param name="tau0">The threshold at pure noise, at least 0; infinity accepts everything finite.</param>
        /// <param name="beta">The factor over the whole run, above 0.</param>
        /// <param name="floor">The least threshold, at least 0.</param>
        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        public AcceptanceThreshold(float tau0, float beta, float floor = 0)
        {
            if (!(tau0 >= 0))
            {
                throw new InvalidSettingException(nameof(Tau0), tau0, "Choose a threshold of 0 (accept nothing) or above.");
            }

            if (!(beta > 0) || float.IsInfinity(beta))
            {
                throw new InvalidSettingException(nameof(Beta), beta, "Choose a finite factor above 0; 1 keeps the threshold even.");
            }

            if (!(floor >= 0) || float.IsInfinity(floor))
            {
                throw new InvalidSettingException(nameof(Floor), floor, "Choose a finite floor of 0 or above.");
            }

            Tau0 = tau0;
            Beta = beta;
            Floor = floor;
        }

        /// <summary>The threshold at pure noise.</summary>
        public float Tau0 { get; }

        /// <summary>The factor from the first step to the last.</summary>
        public float Beta { get; }

        /// <summary>The least threshold.</summary>
        public float Floor { get; }

        /// <summary>The threshold at a progress of 0..1.</summary>
        public float At(float progress) => Math.Max(Floor, (float)(Tau0 * Math.Pow(Beta, progress)));
    }
}

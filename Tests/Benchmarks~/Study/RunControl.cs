using System;

namespace SpeCa.Benchmarks.Study
{
    /// <summary>
    /// Chooses how long a run may get from how far its forecast is off at the full step before it, as step sizes are chosen
    /// when differential equations are solved. It costs no block: a full step tells what a forecast of it would have been.
    /// </summary>
    /// <param name="Tolerance">The relative error of a forecast at the end of a run that is aimed at, at pure noise.</param>
    /// <param name="Beta">Its factor from the first step to the last.</param>
    /// <param name="Growth">The power of the distance with which errors grow.</param>
    internal sealed record RunControl(double Tolerance, double Beta, double Growth)
    {
        private const int Longest = 10;

        /// <summary>The most speculative steps in a row after a full step.</summary>
        /// <param name="state">The full step.</param>
        /// <param name="error">The relative error that a forecast of it had.</param>
        public int LongestRun(in StepState state, double error)
        {
            var wanted = Tolerance * Math.Pow(Beta, state.Progress);
            var distance = (state.Run + 1) * Math.Pow(wanted / Math.Max(error, 1e-9), 1 / Growth);
            return (int)Math.Clamp(Math.Round(distance) - 1, 0, Longest);
        }
    }
}

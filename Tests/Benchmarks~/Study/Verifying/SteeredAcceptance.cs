using System;

namespace SpeCa.Benchmarks.Study.Verifying
{
    /// <summary>
    /// The controller of SoftCap: a proportional and integral term steer the threshold so that full steps come to a given
    /// share of all.
    /// </summary>
    /// <param name="FullShare">The share of full steps that is aimed at.</param>
    /// <param name="Tau">The threshold that is steered.</param>
    /// <param name="Beta">Its factor from the first step to the last.</param>
    internal sealed record SteeredAcceptance(double FullShare, double Tau, double Beta) : IAcceptance
    {
        private const double Proportional = 4;
        private const double Integral = 0.5;

        /// <inheritdoc/>
        public IAcceptanceRule Start() => new Rule(this);

        private sealed class Rule(SteeredAcceptance settings) : IAcceptanceRule
        {
            private double _sum;

            public bool Accepts(in StepState state, double error)
            {
                // Above the share, the threshold rises.
                var excess = (state.FullSteps / state.Step) - settings.FullShare - (2.0 / state.Step);
                _sum = Math.Clamp(_sum + excess, -2, 2);
                var steered = Math.Exp((Proportional * excess) + (Integral * _sum));
                return error <= settings.Tau * Math.Pow(settings.Beta, state.Progress) * steered;
            }
        }
    }
}

using System;

namespace SpeCa.Benchmarks.Study.Verifying
{
    /// <summary>SpeCa's threshold, <c>tau0 beta^progress</c>, or any other course over the steps.</summary>
    internal sealed record ThresholdAcceptance(Func<StepState, double> Threshold) : IAcceptance, IAcceptanceRule
    {
        /// <summary>The published course; beta above 1 is tighter at the start.</summary>
        public static ThresholdAcceptance Of(double tau, double beta) =>
            new(state => tau * Math.Pow(beta, state.Progress));

        /// <inheritdoc/>
        public IAcceptanceRule Start() => this;

        /// <inheritdoc/>
        public bool Accepts(in StepState state, double error) => error <= Threshold(state);
    }
}

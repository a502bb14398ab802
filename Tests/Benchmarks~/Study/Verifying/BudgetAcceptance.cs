using System;

namespace SpeCa.Benchmarks.Study.Verifying
{
    /// <summary>
    /// An error budget: the errors of a run add up, and a run ends when they exceed <c>tau0 beta^progress</c>.
    /// </summary>
    internal sealed record BudgetAcceptance(double Tau, double Beta) : IAcceptance
    {
        /// <inheritdoc/>
        public IAcceptanceRule Start() => new Rule(this);

        private sealed class Rule(BudgetAcceptance settings) : IAcceptanceRule
        {
            private double _spent;

            public bool Accepts(in StepState state, double error)
            {
                _spent = state.Run == 0 ? error : _spent + error;
                return _spent <= settings.Tau * Math.Pow(settings.Beta, state.Progress);
            }
        }
    }
}

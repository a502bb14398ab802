namespace SpeCa.Benchmarks.Study.Verifying
{
    /// <summary>Which errors are accepted.</summary>
    internal interface IAcceptance
    {
        /// <summary>Begins a request.</summary>
        IAcceptanceRule Start();
    }

    /// <summary>The decisions of one request.</summary>
    internal interface IAcceptanceRule
    {
        /// <summary>Whether a step with an error is accepted.</summary>
        bool Accepts(in StepState state, double error);
    }
}

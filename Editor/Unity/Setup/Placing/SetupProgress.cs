namespace SpeCa.Setup.Placing
{
    /// <summary>How far setting up has come.</summary>
    public readonly struct SetupProgress
    {
        /// <summary>Makes a report.</summary>
        /// <param name="fraction">From 0 to 1.</param>
        /// <param name="step">What is being done, in words.</param>
        public SetupProgress(float fraction, string step)
        {
            Fraction = fraction;
            Step = step;
        }

        /// <summary>From 0 to 1, by packages.</summary>
        public float Fraction { get; }

        /// <summary>What is being done, in words.</summary>
        public string Step { get; }
    }
}

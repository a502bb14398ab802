namespace SpeCa.Runtime.Speculation
{
    /// <summary>A change of quality that a deadline made necessary, or possible again.</summary>
    public sealed record QualityConcession
    {
        internal QualityConcession(int step, string asked, string given, double psnrLossDb)
        {
            Step = step;
            Asked = asked;
            Given = given;
            PsnrLossDb = psnrLossDb;
        }

        /// <summary>The step of the schedule from which it holds.</summary>
        public int Step { get; }

        /// <summary>The preset that was asked for.</summary>
        public string Asked { get; }

        /// <summary>The preset that is used from here on; the one asked for where time was won back.</summary>
        public string Given { get; }

        /// <summary>
        /// By how much the 5th percentile of the peak signal-to-noise ratio against the full result was measured lower with
        /// the one than with the other, dB: what the whole texture would lose. NaN where the asked one has no errors at all.
        /// </summary>
        public double PsnrLossDb { get; }
    }
}

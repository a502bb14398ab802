namespace SpeCa.Runtime.Speculation
{
    /// <summary>How far a forecast f is from the computed value c, over all values of a sample.</summary>
    public enum ErrorMetric
    {
        /// <summary><c>||f - c||_2 / (||c||_2 + eps)</c>, the metric of the paper (equation 5).</summary>
        RelativeL2,

        /// <summary>The mean of <c>|f - c|</c>.</summary>
        L1,

        /// <summary><c>||f - c||_1 / (||c||_1 + eps)</c>.</summary>
        RelativeL1,

        /// <summary><c>1 - f.c / (||f|| ||c|| + eps)</c>, 0 to 2.</summary>
        Cosine,

        /// <summary>The mean of <c>|f - c| / (|c| + eps)</c>, as in the code released with SpeCa.</summary>
        ElementwiseRelativeL1,
    }
}

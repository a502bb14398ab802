namespace SpeCa.Runtime.Speculation
{
    /// <summary>The polynomial through the kept features that a forecast extrapolates.</summary>
    public enum ForecastBasis
    {
        /// <summary>Newton's divided differences: the interpolating polynomial, exact on uneven step distances.</summary>
        Newton,

        /// <summary>
        /// The Taylor series of TaylorSeer (arXiv 2503.06923, equation 6), whose differences all divide by the latest
        /// step distance as in the code released with SpeCa. Equal to <see cref="Newton"/> up to order 1.
        /// </summary>
        Taylor,
    }
}

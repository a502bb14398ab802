using System;

namespace SpeCa.Benchmarks.Study.Forecasting
{
    /// <summary>
    /// Spectrum: Chebyshev polynomials over the whole trajectory, fitted to the last full steps by ridge
    /// regression, blended with Taylor's series of order 1.
    /// </summary>
    /// <param name="Blend">The fit's share, 0 to 1.</param>
    /// <param name="Ridge">The penalty on coefficients.</param>
    /// <param name="First">The position of the first step.</param>
    /// <param name="Last">The position of the last step.</param>
    internal sealed record ChebyshevForecaster(double Blend, double Ridge, double First, double Last) : IForecaster, IForecast
    {
        private const int Terms = 4;

        private readonly PolynomialForecaster _taylor = new(1);

        /// <inheritdoc/>
        public int Kept => 6;

        /// <inheritdoc/>
        public IForecast Start() => this;

        /// <inheritdoc/>
        public void Learn(FeatureLog log, double position, ReadOnlySpan<float> feature)
        {
            // The weights depend on positions alone.
        }

        /// <inheritdoc/>
        public void Weigh(FeatureLog log, double target, Span<double> weights)
        {
            _taylor.Weigh(log, target, weights);
            if (log.Count < Terms)
            {
                return;
            }

            Span<double> rows = stackalloc double[log.Count * Terms];
            var normal = new double[Terms, Terms + 1];
            for (var age = 0; age < log.Count; age++)
            {
                var row = rows.Slice(age * Terms, Terms);
                Fill(log.Position(age), row);
                for (var term = 0; term < Terms; term++)
                {
                    for (var other = 0; other < Terms; other++)
                    {
                        normal[term, other] += row[term] * row[other];
                    }
                }
            }

            Span<double> at = stackalloc double[Terms];
            Fill(target, at);
            for (var term = 0; term < Terms; term++)
            {
                normal[term, term] += Ridge;
                normal[term, Terms] = at[term];
            }

            // The forecast is at * (normal)^-1 * rows * features; the matrix is symmetric.
            Solve(normal);
            for (var age = 0; age < log.Count; age++)
            {
                double weight = 0;
                for (var term = 0; term < Terms; term++)
                {
                    weight += normal[term, Terms] * rows[(age * Terms) + term];
                }

                weights[age] = ((1 - Blend) * weights[age]) + (Blend * weight);
            }
        }

        private void Fill(double position, Span<double> terms)
        {
            var x = (2 * (position - First) / (Last - First)) - 1;
            terms[0] = 1;
            terms[1] = x;
            for (var term = 2; term < Terms; term++)
            {
                terms[term] = (2 * x * terms[term - 1]) - terms[term - 2];
            }
        }

        // Gauss and Jordan; a ridge makes pivoting needless.
        private static void Solve(double[,] system)
        {
            for (var pivot = 0; pivot < Terms; pivot++)
            {
                for (var column = Terms; column >= pivot; column--)
                {
                    system[pivot, column] /= system[pivot, pivot];
                }

                for (var row = 0; row < Terms; row++)
                {
                    if (row == pivot)
                    {
                        continue;
                    }

                    for (var column = Terms; column >= pivot; column--)
                    {
                        system[row, column] -= system[row, pivot] * system[pivot, column];
                    }
                }
            }
        }
    }
}

using System;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// A forecast is a weighted sum of kept features; this computes the weights. Both bases are built from difference
    /// quotients, which are themselves weighted sums of the features.
    /// </summary>
    internal static class ForecastWeights
    {
        private const int Points = ForecastOptions.HighestOrder + 1;

        /// <summary>Computes the weights of a forecast.</summary>
        /// <param name="positions">Positions of the kept features, the newest first; all different.</param>
        /// <param name="target">The position to forecast.</param>
        /// <param name="basis">The polynomial.</param>
        /// <param name="weights">Receives one weight per position.</param>
        /// <param name="highestTermShare">How much the term of the highest order counts; 1 for the whole polynomial.</param>
        public static void Compute(
            ReadOnlySpan<double> positions, double target, ForecastBasis basis, Span<double> weights, double highestTermShare = 1)
        {
            var count = positions.Length;
            Span<double> differences = stackalloc double[Points * Points];
            differences.Clear();
            for (var point = 0; point < count; point++)
            {
                differences[point * Points + point] = 1;
            }

            weights.Clear();
            weights[0] = 1;
            var factor = 1.0;
            for (var order = 1; order < count; order++)
            {
                RaiseOrder(differences, positions, order, basis);
                factor *= basis == ForecastBasis.Newton
                    ? target - positions[order - 1]
                    : (target - positions[0]) / order;
                var share = order == count - 1 ? highestTermShare : 1;
                for (var point = 0; point < count; point++)
                {
                    weights[point] += share * factor * differences[point];
                }
            }
        }

        // Row p of the table holds the difference quotient that starts at point p, as weights over all points.
        private static void RaiseOrder(
            Span<double> differences, ReadOnlySpan<double> positions, int order, ForecastBasis basis)
        {
            for (var row = 0; row + order < positions.Length; row++)
            {
                var distance = positions[row] - positions[basis == ForecastBasis.Newton ? row + order : row + 1];
                for (var point = 0; point < positions.Length; point++)
                {
                    var index = row * Points + point;
                    differences[index] = (differences[index] - differences[index + Points]) / distance;
                }
            }
        }
    }
}

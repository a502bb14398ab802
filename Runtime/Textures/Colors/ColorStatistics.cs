using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>The mean of some colours in Oklab, and how they vary around it.</summary>
    internal sealed class ColorStatistics
    {
        private ColorStatistics(double[] mean, SymmetricMatrix covariance)
        {
            Mean = mean;
            Covariance = covariance;
        }

        /// <summary>Lightness, a and b.</summary>
        public double[] Mean { get; }

        /// <summary>Mean products of the departures from the mean.</summary>
        public SymmetricMatrix Covariance { get; }

        /// <summary>Measures colours, all of which count alike.</summary>
        /// <param name="colors">Oklab, [colours, 3], at least one.</param>
        public static ColorStatistics Of(ReadOnlySpan<double> colors)
        {
            const int side = Oklab.Channels;
            var mean = new double[side];
            var products = new double[side * side];
            var count = colors.Length / side;
            for (var at = 0; at < colors.Length; at++)
            {
                mean[at % side] += colors[at] / count;
            }

            for (var at = 0; at < colors.Length; at += side)
            {
                for (var place = 0; place < products.Length; place++)
                {
                    var (row, column) = (place / side, place % side);
                    products[place] += (colors[at + row] - mean[row]) * (colors[at + column] - mean[column]) / count;
                }
            }

            return new ColorStatistics(mean, new SymmetricMatrix(products));
        }
    }
}

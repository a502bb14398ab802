using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>A symmetric matrix of 3 x 3, and functions of it. Unchanging.</summary>
    internal sealed class SymmetricMatrix
    {
        /// <summary>Rows and columns.</summary>
        public const int Side = 3;

        // Jacobi's method converges quadratically: five sweeps are enough for 3 x 3, the rest is for peace of mind.
        private const int MostSweeps = 16;

        private readonly double[] _values;

        /// <param name="values">[3, 3], symmetric; taken over.</param>
        public SymmetricMatrix(double[] values) => _values = values;

        /// <summary>The values, [3, 3].</summary>
        public ReadOnlySpan<double> Values => _values;

        /// <summary>The same with a value added to the diagonal.</summary>
        public SymmetricMatrix Plus(double diagonal)
        {
            var sum = (double[])_values.Clone();
            for (var index = 0; index < Side; index++)
            {
                sum[index * (Side + 1)] += diagonal;
            }

            return new SymmetricMatrix(sum);
        }

        /// <summary><c>A B A</c> for this A, which is symmetric, too.</summary>
        public SymmetricMatrix Around(SymmetricMatrix inner)
        {
            var product = Multiply(Multiply(_values, inner._values), _values);
            for (var row = 0; row < Side; row++)
            {
                for (var column = 0; column < row; column++)
                {
                    var mean = (product[(row * Side) + column] + product[(column * Side) + row]) / 2;
                    product[(row * Side) + column] = mean;
                    product[(column * Side) + row] = mean;
                }
            }

            return new SymmetricMatrix(product);
        }

        /// <summary>The matrix with the same axes and a function of every eigenvalue.</summary>
        public SymmetricMatrix Apply(Func<double, double> function)
        {
            var diagonal = (double[])_values.Clone();
            var axes = new double[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 };
            for (var sweep = 0; sweep < MostSweeps; sweep++)
            {
                Annihilate(diagonal, axes, 0, 1);
                Annihilate(diagonal, axes, 0, 2);
                Annihilate(diagonal, axes, 1, 2);
            }

            var result = new double[Side * Side];
            for (var axis = 0; axis < Side; axis++)
            {
                var value = function(diagonal[axis * (Side + 1)]);
                for (var place = 0; place < result.Length; place++)
                {
                    result[place] += value * axes[(place / Side * Side) + axis] * axes[(place % Side * Side) + axis];
                }
            }

            return new SymmetricMatrix(result);
        }

        private static double[] Multiply(double[] left, double[] right)
        {
            var product = new double[Side * Side];
            for (var place = 0; place < product.Length; place++)
            {
                for (var index = 0; index < Side; index++)
                {
                    product[place] += left[(place / Side * Side) + index] * right[(index * Side) + (place % Side)];
                }
            }

            return product;
        }

        // One rotation of Jacobi's method (Golub and Van Loan, section 8.5), which makes an off-diagonal pair zero.
        private static void Annihilate(double[] matrix, double[] axes, int first, int second)
        {
            var off = matrix[(first * Side) + second];
            if (off == 0)
            {
                return;
            }

            var ratio = (matrix[second * (Side + 1)] - matrix[first * (Side + 1)]) / (2 * off);
            var tangent = (ratio >= 0 ? 1 : -1) / (Math.Abs(ratio) + Math.Sqrt(1 + (ratio * ratio)));
            var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
            var sine = tangent * cosine;
            for (var index = 0; index < Side; index++)
            {
                Rotate(matrix, (index * Side) + first, (index * Side) + second, cosine, sine);
                Rotate(axes, (index * Side) + first, (index * Side) + second, cosine, sine);
            }

            for (var index = 0; index < Side; index++)
            {
                Rotate(matrix, (first * Side) + index, (second * Side) + index, cosine, sine);
            }
        }

        private static void Rotate(double[] values, int first, int second, double cosine, double sine)
        {
            var (one, other) = (values[first], values[second]);
            values[first] = (cosine * one) - (sine * other);
            values[second] = (sine * one) + (cosine * other);
        }
    }
}

using System;

namespace SpeCa.Runtime.Textures
{
    /// <summary>
    /// The linear map that gives colours the mean and the covariance of others and moves them least: Monge and Kantorovich's
    /// (Pitie and Kokaram 2007, "The linear Monge-Kantorovitch linear colour mapping for example-based colour transfer"),
    /// <c>T = A^(-1/2) (A^(1/2) B A^(1/2))^(1/2) A^(-1/2)</c>.
    /// </summary>
    internal sealed class ColorTransfer
    {
        // The variance of a deviation of 0.01, which is hardly seen. Added to both sides: what varies less than that is not
        // blown up to a palette's spread, and equal statistics still change nothing.
        private const double Unseen = 1e-4;

        private readonly double[] _from;
        private readonly double[] _to;
        private readonly SymmetricMatrix _map;

        /// <param name="from">The colours as they are.</param>
        /// <param name="to">The colours that they shall be like.</param>
        public ColorTransfer(ColorStatistics from, ColorStatistics to)
        {
            _from = from.Mean;
            _to = to.Mean;
            var root = from.Covariance.Plus(Unseen).Apply(Math.Sqrt);
            _map = root.Apply(value => 1 / value).Around(root.Around(to.Covariance.Plus(Unseen)).Apply(Math.Sqrt));
        }

        /// <summary>Moves colours.</summary>
        /// <param name="colors">Oklab, [colours, 3].</param>
        /// <param name="amount">How far, 0 to 1.</param>
        public void Move(Span<double> colors, double amount)
        {
            const int side = Oklab.Channels;
            var map = _map.Values;
            Span<double> departure = stackalloc double[side];
            for (var at = 0; at < colors.Length; at += side)
            {
                for (var channel = 0; channel < side; channel++)
                {
                    departure[channel] = colors[at + channel] - _from[channel];
                }

                for (var channel = 0; channel < side; channel++)
                {
                    var row = map.Slice(channel * side, side);
                    var moved = _to[channel] + (row[0] * departure[0]) + (row[1] * departure[1]) + (row[2] * departure[2]);
                    colors[at + channel] += amount * (moved - colors[at + channel]);
                }
            }
        }
    }
}

using System;
using SpeCa.Runtime.Diffusion;

namespace SpeCa.Runtime.Speculation.Windows
{
    /// <summary>
    /// How windows follow each other along one axis of a torus, and how much each counts at its places: weights rise and fall
    /// like a squared sine over what two neighbours share, to about nothing at a window's ends, and sum to one everywhere.
    /// </summary>
    internal sealed class WindowAxis
    {
        private readonly int[] _starts;
        private readonly float[][] _weights;

        private WindowAxis(int size, int length, int[] starts)
        {
            Size = size;
            Length = length;
            _starts = starts;
            _weights = starts.Length == 1 ? new[] { Ones(length) } : Normalized(Rising());
        }

        /// <summary>Places along the axis.</summary>
        public int Size { get; }

        /// <summary>Places of a window.</summary>
        public int Length { get; }

        /// <summary>Windows.</summary>
        public int Count => _starts.Length;

        /// <summary>
        /// As few windows as overlap by enough, as evenly spread as tokens allow; one that covers the axis where it is no longer
        /// than a window.
        /// </summary>
        /// <param name="size">Places along the axis, a multiple of the patch.</param>
        /// <param name="side">Places of a window, a multiple of the patch.</param>
        /// <param name="overlap">The fewest places that two neighbours share, a multiple of the patch below the side.</param>
        /// <param name="patch">Places of a token.</param>
        public static WindowAxis Of(int size, int side, int overlap, int patch)
        {
            if (size <= side)
            {
                return new WindowAxis(size, size, new int[1]);
            }

            var stride = side - overlap;
            var starts = new int[(size + stride - 1) / stride];
            for (var window = 0; window < starts.Length; window++)
            {
                starts[window] = window * (size / patch) / starts.Length * patch;
            }

            return new WindowAxis(size, side, starts);
        }

        /// <summary>The first place of a window; it goes on at the other end of the axis.</summary>
        public int Start(int window) => _starts[window];

        /// <summary>How much a window counts at each of its places, 0 to 1.</summary>
        public ReadOnlySpan<float> Weights(int window) => _weights[window];

        private static float[] Ones(int length)
        {
            var ones = new float[length];
            ones.AsSpan().Fill(1);
            return ones;
        }

        private double[][] Rising()
        {
            var rising = new double[Count][];
            for (var window = 0; window < Count; window++)
            {
                var before = Shared(_starts[(window + Count - 1) % Count], _starts[window]);
                var after = Shared(_starts[window], _starts[(window + 1) % Count]);
                rising[window] = new double[Length];
                for (var place = 0; place < Length; place++)
                {
                    rising[window][place] = Rise(place, before) * Rise(Length - 1 - place, after);
                }
            }

            return rising;
        }

        private int Shared(int start, int next) => Length - ((next - start + Size) % Size);

        private static double Rise(int place, int over)
        {
            if (place >= over)
            {
                return 1;
            }

            var sine = QuarterCircle.Sine((place + 0.5) / over);
            return sine * sine;
        }

        private float[][] Normalized(double[][] weights)
        {
            var sums = new double[Size];
            for (var window = 0; window < Count; window++)
            {
                for (var place = 0; place < Length; place++)
                {
                    sums[(_starts[window] + place) % Size] += weights[window][place];
                }
            }

            var normalized = new float[Count][];
            for (var window = 0; window < Count; window++)
            {
                normalized[window] = new float[Length];
                for (var place = 0; place < Length; place++)
                {
                    normalized[window][place] = (float)(weights[window][place] / sums[(_starts[window] + place) % Size]);
                }
            }

            return normalized;
        }
    }
}

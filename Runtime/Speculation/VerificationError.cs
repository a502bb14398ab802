using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>
    /// Sums up an <see cref="ErrorMetric"/> over the parts of a sample's feature, reading each part once.
    /// </summary>
    internal struct VerificationError
    {
        private const double Epsilon = 1e-8;
        
        /// <summary>Keeps an element's relative error finite where the computed one is 0.</summary>
        public const float ElementEpsilon = 1e-6f;


        private readonly ErrorMetric _metric;
        private double _difference;
        private double _computed;
        private double _forecast;
        private long _count;

        public VerificationError(ErrorMetric metric)
        {
            _metric = metric;
            _difference = _computed = _forecast = 0;
            _count = 0;
        }

        /// <summary>The metric over all parts added so far; NaN or infinite if any value was, or a sum overflows.</summary>
        public readonly float Value => _metric switch
        {
            ErrorMetric.RelativeL2 => (float)Share(Math.Sqrt(_difference), Math.Sqrt(_computed)),
            ErrorMetric.RelativeL1 => (float)Share(_difference, _computed),
            ErrorMetric.Cosine => (float)(1 - Share(_difference, Math.Sqrt(_computed) * Math.Sqrt(_forecast))),
            _ => (float)(_difference / Math.Max(1, _count)),
        };

        /// <summary>Adds a part; both spans have the same length.</summary>
        public void Add(ReadOnlySpan<float> forecast, ReadOnlySpan<float> computed)
        {
            var forecastVectors = MemoryMarshal.Cast<float, Vector<float>>(forecast);
            var computedVectors = MemoryMarshal.Cast<float, Vector<float>>(computed);
            Vector<float> difference = default, size = default, other = default;
            for (var index = 0; index < forecastVectors.Length; index++)
            {
                Accumulate(forecastVectors[index], computedVectors[index], ref difference, ref size, ref other);
            }

            _difference += Vector.Dot(difference, Vector<float>.One);
            _computed += Vector.Dot(size, Vector<float>.One);
            _forecast += Vector.Dot(other, Vector<float>.One);
            _count += forecast.Length;
            AddTail(forecast, computed, forecastVectors.Length * Vector<float>.Count);
        }

        /// <summary>Adds the sums of a part that was compared elsewhere.</summary>
        /// <param name="difference">Of the metric's differences; of products for the cosine.</param>
        /// <param name="computed">Of the computed values' sizes, where the metric is relative to them.</param>
        /// <param name="forecast">Of the forecast values' squares, for the cosine.</param>
        /// <param name="count">Values of the part.</param>
        public void Add(double difference, double computed, double forecast, long count)
        {
            _difference += difference;
            _computed += computed;
            _forecast += forecast;
            _count += count;
        }

        // A sum that has overflowed would make any error look like none.
        private static double Share(double difference, double size) =>
            double.IsInfinity(size) ? double.NaN : difference / (size + Epsilon);

        // The rest that does not fill a vector goes through the same arithmetic in the first lane.
        private void AddTail(ReadOnlySpan<float> forecast, ReadOnlySpan<float> computed, int start)
        {
            for (var index = start; index < forecast.Length; index++)
            {
                Vector<float> difference = default, size = default, other = default;
                Accumulate(
                    new Vector<float>(forecast[index]), new Vector<float>(computed[index]),
                    ref difference, ref size, ref other);
                _difference += difference[0];
                _computed += size[0];
                _forecast += other[0];
            }
        }

        private readonly void Accumulate(
            Vector<float> forecast, Vector<float> computed,
            ref Vector<float> difference, ref Vector<float> size, ref Vector<float> other)
        {
            var delta = forecast - computed;
            switch (_metric)
            {
                case ErrorMetric.RelativeL2:
                    difference += delta * delta;
                    size += computed * computed;
                    break;
                case ErrorMetric.Cosine:
                    difference += forecast * computed;
                    size += computed * computed;
                    other += forecast * forecast;
                    break;
                case ErrorMetric.ElementwiseRelativeL1:
                    difference += Vector.Abs(delta) / (Vector.Abs(computed) + new Vector<float>(ElementEpsilon));
                    break;
                default:
                    difference += Vector.Abs(delta);
                    size += Vector.Abs(computed);
                    break;
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Tuner.Components.Calibration
{
    /// <summary>Where the points of a curve of speed against quality stand, and the lines of its grid.</summary>
    internal sealed class CurveGeometry
    {
        public const double Width = 330;
        public const double Height = 190;
        public const double Left = 34;
        public const double Bottom = 30;

        private const double Top = 18;
        private const double Right = 10;
        private const double LeastSpeedupSpan = 1;
        private const double LeastDecibelSpan = 10;
        private const int MostLines = 6;

        private readonly Axis _speed;
        private readonly Axis _quality;

        /// <summary>Fits the axes to the points; those without a finite quality are left out.</summary>
        public CurveGeometry(IReadOnlyList<CurvePoint> points)
        {
            Points = [.. points.Where(point => double.IsFinite(point.Decibels) && double.IsFinite(point.Speedup))];
            _speed = Axis.Fit(Points.Select(point => point.Speedup), LeastSpeedupSpan);
            _quality = Axis.Fit(Points.Select(point => point.Decibels), LeastDecibelSpan);
        }

        /// <summary>The points that are shown.</summary>
        public IReadOnlyList<CurvePoint> Points { get; }

        /// <summary>The speed-ups at the grid's lines.</summary>
        public IReadOnlyList<double> SpeedLines => _speed.Lines;

        /// <summary>The decibels at the grid's lines.</summary>
        public IReadOnlyList<double> QualityLines => _quality.Lines;

        /// <summary>Where a speed-up stands.</summary>
        public double X(double speedup) => Left + (_speed.ShareOf(speedup) * (Width - Left - Right));

        /// <summary>Where a quality stands.</summary>
        public double Y(double decibels) => Top + ((1 - _quality.ShareOf(decibels)) * (Height - Top - Bottom));

        private sealed record Axis(double Low, double High, double Step)
        {
            private static readonly double[] _factors = [1, 2, 5, 10];

            public IReadOnlyList<double> Lines =>
                [.. Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(line => Low + (line * Step))];

            public static Axis Fit(IEnumerable<double> values, double leastSpan)
            {
                double[] all = [.. values];
                double low = all.Length == 0 ? 1 : all.Min();
                double high = Math.Max(all.Length == 0 ? 1 : all.Max(), low + leastSpan);
                double step = RoundStep((high - low) / MostLines);
                return new Axis(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
            }

            public double ShareOf(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1);

            // 1, 2 or 5 times a power of ten: numbers that are easy to read between.
            private static double RoundStep(double least)
            {
                double decade = Math.Pow(10, Math.Floor(Math.Log10(least)));
                return _factors.Select(factor => factor * decade).First(step => step >= least);
            }
        }
    }
}

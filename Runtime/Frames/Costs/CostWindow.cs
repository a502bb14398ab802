using System;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// The latest times of one kind of piece, in milliseconds. They are kept in order too, so that a quantile costs
    /// nothing in the frame.
    /// </summary>
    internal sealed class CostWindow
    {
        /// <summary>The most times kept.</summary>
        public const int Capacity = 64;

        private readonly double[] _latest = new double[Capacity];
        private readonly double[] _sorted = new double[Capacity];
        private int _next;
        private double _sum;
        private bool _holdsWarmUp;
        private bool _isWarm;

        /// <summary>Times kept.</summary>
        public int Count { get; private set; }

        /// <summary>Their mean; 0 where there are none.</summary>
        public double Mean => Count == 0 ? 0 : _sum / Count;

        /// <summary>The times in ascending order.</summary>
        public ReadOnlySpan<double> Sorted => _sorted.AsSpan(0, Count);

        /// <summary>
        /// Adds a time, in place of the oldest one once the window is full. The very first one, in which buffers are made and
        /// code is compiled, only stands until there is a second.
        /// </summary>
        public void Add(double milliseconds)
        {
            if (_holdsWarmUp)
            {
                Clear();
            }

            _holdsWarmUp = !_isWarm;
            AddWarm(milliseconds);
        }

        /// <summary>Adds a time that was measured warm.</summary>
        public void AddWarm(double milliseconds)
        {
            _isWarm = true;
            Keep(milliseconds);
        }

        /// <summary>Takes over times that were measured warm, in the order in which they are replaced.</summary>
        public void Fill(ReadOnlySpan<double> milliseconds)
        {
            Clear();
            foreach (var time in milliseconds)
            {
                AddWarm(time);
            }
        }

        private void Keep(double milliseconds)
        {
            if (Count == Capacity)
            {
                Remove(_latest[_next]);
            }

            Insert(milliseconds);
            _latest[_next] = milliseconds;
            _next = (_next + 1) % Capacity;
        }

        /// <summary>The time below which a share of the times lies; NaN where there are none.</summary>
        public double Quantile(double share) => Count == 0 ? double.NaN : Percentile.OfSorted(Sorted, share);

        private void Clear()
        {
            Count = 0;
            _next = 0;
            _sum = 0;
            _holdsWarmUp = false;
        }

        private void Insert(double milliseconds)
        {
            var place = PlaceOf(milliseconds);
            _sorted.AsSpan(place, Count - place).CopyTo(_sorted.AsSpan(place + 1));
            _sorted[place] = milliseconds;
            _sum += milliseconds;
            Count++;
        }

        private void Remove(double milliseconds)
        {
            var place = PlaceOf(milliseconds);
            _sorted.AsSpan(place + 1, Count - place - 1).CopyTo(_sorted.AsSpan(place));
            _sum -= milliseconds;
            Count--;
        }

        private int PlaceOf(double milliseconds)
        {
            var place = Array.BinarySearch(_sorted, 0, Count, milliseconds);
            return place < 0 ? ~place : place;
        }
    }
}

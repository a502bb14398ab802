using System.Collections.Generic;
using System.Runtime.InteropServices;
using SpeCa.Runtime.Textures;

namespace SpeCa.Benchmarks.Frames
{
    /// <summary>Times of frames, ms.</summary>
    internal sealed class FrameTimes
    {
        private readonly List<double> _times = [];
        private bool _isSorted;

        public int Count => _times.Count;

        public double Sum { get; private set; }

        public double Mean => Count == 0 ? 0 : Sum / Count;

        public void Add(double milliseconds)
        {
            _times.Add(milliseconds);
            Sum += milliseconds;
            _isSorted = false;
        }

        /// <summary>The time below which a share of the frames lies; 0 where there are none.</summary>
        public double Percentile(double share)
        {
            if (Count == 0)
            {
                return 0;
            }

            if (!_isSorted)
            {
                _times.Sort();
                _isSorted = true;
            }

            return Runtime.Textures.Percentile.OfSorted(CollectionsMarshal.AsSpan(_times), share);
        }
    }
}

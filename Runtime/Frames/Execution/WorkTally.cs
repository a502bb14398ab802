using System.Threading;

namespace SpeCa.Runtime.Frames
{
    /// <summary>Work since it was last asked for. For any thread.</summary>
    internal sealed class WorkTally
    {
        private const double Resolution = 1e6;

        private long _time;
        private int _pieces;

        /// <summary>Adds a piece of work.</summary>
        public void Add(double milliseconds)
        {
            Interlocked.Add(ref _time, (long)(milliseconds * Resolution));
            Interlocked.Increment(ref _pieces);
        }

        /// <summary>What was added since the call before.</summary>
        public (double Milliseconds, int Pieces) Take() =>
            (Interlocked.Exchange(ref _time, 0) / Resolution, Interlocked.Exchange(ref _pieces, 0));
    }
}

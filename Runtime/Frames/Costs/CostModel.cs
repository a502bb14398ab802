using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// How long pieces of work take on this machine, learned while they run. An estimate is a high quantile of a piece's
    /// latest times, since a mean would break the budget every other time.
    /// </summary>
    internal sealed class CostModel
    {
        private readonly Dictionary<PieceKey, CostWindow> _windows = new Dictionary<PieceKey, CostWindow>();
        private readonly List<PieceKey> _keys = new List<PieceKey>();
        private readonly double _quantile;

        /// <param name="quantile">The share of the latest times that an estimate covers, 0.5 to 1.</param>
        public CostModel(double quantile) => _quantile = quantile;

        /// <summary>The pieces that have been seen.</summary>
        public IReadOnlyList<PieceKey> Keys => _keys;

        /// <summary>The times of a piece that has been seen.</summary>
        public CostWindow this[in PieceKey key] => _windows[key];

        /// <summary>Forgets all times.</summary>
        public void Clear()
        {
            _windows.Clear();
            _keys.Clear();
        }

        /// <summary>Takes note of how long a piece took.</summary>
        public void Record(in PieceKey key, double milliseconds) => WindowOf(key).Add(milliseconds);

        /// <summary>Takes note of how long a piece took that had run before.</summary>
        public void RecordWarm(in PieceKey key, double milliseconds) => WindowOf(key).AddWarm(milliseconds);

        /// <summary>Takes over times that were measured before.</summary>
        public void Fill(in PieceKey key, ReadOnlySpan<double> milliseconds) => WindowOf(key).Fill(milliseconds);

        /// <summary>Milliseconds that a piece will hardly exceed; NaN where nothing like it was seen.</summary>
        public double Estimate(in PieceKey key) => Find(key, out var window, out var scale) ? window.Quantile(_quantile) * scale : double.NaN;

        /// <summary>Milliseconds that a piece takes on average; NaN where nothing like it was seen.</summary>
        public double Mean(in PieceKey key) => Find(key, out var window, out var scale) ? window.Mean * scale : double.NaN;

        private CostWindow WindowOf(in PieceKey key)
        {
            if (!_windows.TryGetValue(key, out var window))
            {
                window = new CostWindow();
                _windows.Add(key, window);
                _keys.Add(key);
            }

            return window;
        }

        // A sub-batch of a size that was not seen yet is judged by the nearest larger one, which it cannot exceed, or else by
        // the largest smaller one, row by row.
        private bool Find(in PieceKey key, out CostWindow window, out double scale)
        {
            scale = 1;
            if (_windows.TryGetValue(key, out window!))
            {
                return true;
            }

            var best = default(PieceKey);
            foreach (var seen in _keys)
            {
                if (seen.WithRows(key.Rows).Equals(key) && (best.Rows == 0 || IsNearer(seen.Rows, best.Rows, key.Rows)))
                {
                    best = seen;
                }
            }

            if (best.Rows == 0)
            {
                return false;
            }

            window = _windows[best];
            scale = Math.Max(1, (double)key.Rows / best.Rows);
            return true;
        }

        private static bool IsNearer(int rows, int than, int to) => (rows > to, than > to) switch
        {
            (true, true) => rows < than,
            (false, false) => rows > than,
            var (isAbove, _) => isAbove,
        };
    }
}

using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// A part tied to the buffers that it reads and writes. The native views of the buffers are made and bound
    /// once for every group of rows, so that running a part again makes nothing new.
    /// </summary>
    internal sealed class PartBinding : IDisposable
    {
        private readonly BlockSession _session;
        private readonly ITensorView[] _inputs;
        private readonly ITensorView[] _outputs;
        private readonly int? _batch;
        private readonly Dictionary<(int First, int Rows), BoundRows> _bound = new Dictionary<(int, int), BoundRows>();

        /// <param name="session">The part.</param>
        /// <param name="inputs">The buffers of its inputs, in the manifest's order.</param>
        /// <param name="outputs">The buffers of its outputs, in the manifest's order.</param>
        /// <param name="batch">The only number of rows that the part runs with; null for any.</param>
        public PartBinding(BlockSession session, ITensorView[] inputs, ITensorView[] outputs, int? batch = null)
        {
            _batch = batch;
            _session = session;
            _inputs = inputs;
            _outputs = outputs;
        }

        /// <summary>
        /// Computes the part for the first rows of the buffers; with a batch of its own, for those that fill the last
        /// group too, whose results mean nothing.
        /// </summary>
        public void Run(int rows)
        {
            var group = _batch ?? rows;
            for (var first = 0; first < rows; first += group)
            {
                RunGroup(first, group);
            }
        }

        /// <summary>Computes the part for some consecutive rows.</summary>
        public void RunGroup(int first, int rows) => Bound(first, rows).Run();

        /// <summary>Makes what a run over the first rows needs, so that no run makes it.</summary>
        public void Prepare(int rows)
        {
            var group = _batch ?? rows;
            for (var first = 0; first < rows; first += group)
            {
                Bound(first, group);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var bound in _bound.Values)
            {
                bound.Dispose();
            }

            _bound.Clear();
        }

        private BoundRows Bound(int first, int rows)
        {
            if (!_bound.TryGetValue((first, rows), out var bound))
            {
                bound = new BoundRows(_session, _inputs, _outputs, first, rows);
                _bound.Add((first, rows), bound);
            }

            return bound;
        }
    }
}

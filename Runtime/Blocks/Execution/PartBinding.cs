using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// A part tied to the buffers that it reads and writes. The native views of the buffers are made once for every
    /// group of rows, so that running a part again makes nothing new.
    /// </summary>
    internal sealed class PartBinding : IDisposable
    {
        private readonly BlockSession _session;
        private readonly ITensorView[] _inputs;
        private readonly ITensorView[] _outputs;
        private readonly int? _batch;
        private readonly Dictionary<(int First, int Rows), (OrtValue[] Inputs, OrtValue[] Outputs)> _values =
            new Dictionary<(int, int), (OrtValue[], OrtValue[])>();

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

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var (inputs, outputs) in _values.Values)
            {
                Dispose(inputs);
                Dispose(outputs);
                _session.CountViews(-(inputs.Length + outputs.Length));
            }

            _values.Clear();
        }

        private void RunGroup(int first, int rows)
        {
            if (!_values.TryGetValue((first, rows), out var values))
            {
                values = Views(first, rows);
                _values.Add((first, rows), values);
                _session.CountViews(values.Inputs.Length + values.Outputs.Length);
            }

            _session.Run(values.Inputs, values.Outputs);
        }

        private (OrtValue[] Inputs, OrtValue[] Outputs) Views(int first, int rows)
        {
            var made = new List<OrtValue>(_inputs.Length + _outputs.Length);
            try
            {
                foreach (var tensor in _inputs.Concat(_outputs))
                {
                    made.Add(tensor.View(first, rows));
                }
            }
            catch
            {
                Dispose(made);
                throw;
            }

            return (made.GetRange(0, _inputs.Length).ToArray(), made.GetRange(_inputs.Length, _outputs.Length).ToArray());
        }

        private static void Dispose(IEnumerable<OrtValue> values)
        {
            foreach (var value in values)
            {
                value.Dispose();
            }
        }
    }
}

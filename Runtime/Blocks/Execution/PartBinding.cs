using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// A part tied to the buffers that it reads and writes. The native views of the buffers are made once for every
    /// number of rows, so that running a part again makes nothing new.
    /// </summary>
    internal sealed class PartBinding : IDisposable
    {
        private readonly BlockSession _session;
        private readonly ITensorView[] _inputs;
        private readonly ITensorView[] _outputs;
        private readonly Dictionary<int, (OrtValue[] Inputs, OrtValue[] Outputs)> _values =
            new Dictionary<int, (OrtValue[], OrtValue[])>();

        public PartBinding(BlockSession session, ITensorView[] inputs, ITensorView[] outputs)
        {
            _session = session;
            _inputs = inputs;
            _outputs = outputs;
        }

        /// <summary>Computes the part for the first rows of the buffers.</summary>
        public void Run(int rows)
        {
            if (!_values.TryGetValue(rows, out var values))
            {
                values = Views(rows);
                _values.Add(rows, values);
                _session.CountViews(values.Inputs.Length + values.Outputs.Length);
            }

            _session.Run(values.Inputs, values.Outputs);
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

        private (OrtValue[] Inputs, OrtValue[] Outputs) Views(int rows)
        {
            var made = new List<OrtValue>(_inputs.Length + _outputs.Length);
            try
            {
                foreach (var tensor in _inputs.Concat(_outputs))
                {
                    made.Add(tensor.View(rows));
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

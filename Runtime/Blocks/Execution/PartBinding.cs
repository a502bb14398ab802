using System;
using System.Collections.Generic;
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
                values = (View(_inputs, rows), View(_outputs, rows));
                _values.Add(rows, values);
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
            }

            _values.Clear();
        }

        private static OrtValue[] View(ITensorView[] tensors, int rows)
        {
            var values = new OrtValue[tensors.Length];
            for (var index = 0; index < tensors.Length; index++)
            {
                values[index] = tensors[index].View(rows);
            }

            return values;
        }

        private static void Dispose(OrtValue[] values)
        {
            foreach (var value in values)
            {
                value.Dispose();
            }
        }
    }
}

using System;
using System.Collections.Generic;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>A part bound to some rows of its buffers, so that it runs again without anything being made anew.</summary>
    internal sealed class BoundRows : IDisposable
    {
        private readonly BlockSession _session;
        private readonly OrtIoBinding _binding;
        private readonly List<OrtValue> _values = new List<OrtValue>();
        private readonly List<(string Name, OrtValue Value)> _copied = new List<(string Name, OrtValue Value)>();

        /// <param name="session">The part.</param>
        /// <param name="inputs">The buffers of its inputs, in the manifest's order.</param>
        /// <param name="outputs">The buffers of its outputs, in the manifest's order.</param>
        /// <param name="first">The first row.</param>
        /// <param name="rows">The number of rows.</param>
        public BoundRows(BlockSession session, ITensorView[] inputs, ITensorView[] outputs, int first, int rows)
        {
            _session = session;
            try
            {
                _binding = session.CreateBinding(binding => Bind(binding, inputs, outputs, first, rows));
                session.CountHandles(1);
            }
            catch
            {
                DisposeValues();
                throw;
            }
        }

        /// <summary>Computes the rows.</summary>
        public void Run() => _session.Run(_binding, _copied);

        /// <inheritdoc/>
        public void Dispose()
        {
            _binding.Dispose();
            _session.CountHandles(-1);
            DisposeValues();
        }

        private void DisposeValues()
        {
            foreach (var value in _values)
            {
                value.Dispose();
            }

            _session.CountHandles(-_values.Count);
            _values.Clear();
        }

        private void Bind(OrtIoBinding binding, ITensorView[] inputs, ITensorView[] outputs, int first, int rows)
        {
            for (var input = 0; input < inputs.Length; input++)
            {
                BindInput(binding, _session.Part.Inputs[input].Name, inputs[input], first, rows);
            }

            for (var output = 0; output < outputs.Length; output++)
            {
                binding.BindOutput(_session.Part.Outputs[output].Name, View(outputs[output], first, rows));
            }
        }

        // A copy that is made when an input is bound does not follow the host memory: it is made for every run instead.
        private void BindInput(OrtIoBinding binding, string name, ITensorView tensor, int first, int rows)
        {
            var value = View(tensor, first, rows);
            if (tensor.IsOnHost && _session.HasOwnMemory)
            {
                _copied.Add((name, value));
            }
            else
            {
                binding.BindInput(name, value);
            }
        }

        private OrtValue View(ITensorView tensor, int first, int rows)
        {
            var value = tensor.View(first, rows);
            _values.Add(value);
            _session.CountHandles(1);
            return value;
        }
    }
}

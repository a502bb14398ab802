using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Runtime.Blocks.Devices
{
    /// <summary>
    /// A small graph of the runtime's own while it is put together. Its sizes are left open, so that one session serves
    /// workspaces of all sizes.
    /// </summary>
    internal sealed class DeviceGraph
    {
        private const int IrVersion = 8;
        private const int Opset = 17;

        private readonly GraphContent _content = new GraphContent("graph");
        private readonly List<TensorDescription> _inputs = new List<TensorDescription>();
        private readonly List<TensorDescription> _outputs = new List<TensorDescription>();
        private int _values;

        /// <summary>The names of inputs and outputs, in the order in which they were added.</summary>
        public PartDescription Part => new PartDescription { Inputs = _inputs, Outputs = _outputs };

        /// <summary>Adds an input of some dimensions.</summary>
        /// <returns>Its name.</returns>
        public string Input(ElementType type = ElementType.Float32, int rank = 3)
        {
            var name = $"in{_inputs.Count}";
            _inputs.Add(new TensorDescription { Name = name });
            _content.Inputs.Add(Value(name, type, rank));
            return name;
        }

        /// <summary>Adds some inputs of three dimensions.</summary>
        /// <returns>Their names.</returns>
        public string[] Inputs(int count) => Enumerable.Range(0, count).Select(_ => Input()).ToArray();

        /// <summary>Makes a node's result an output, of three dimensions.</summary>
        public void Output(string value)
        {
            _outputs.Add(new TensorDescription { Name = value });
            _content.Outputs.Add(Value(value, ElementType.Float32, 3));
        }

        /// <summary>Adds a node.</summary>
        /// <returns>The name of its result.</returns>
        public string Add(string operation, string first, params string[] others) =>
            Add(operation, others.Prepend(first), Array.Empty<(string, long[])>());

        /// <summary>Adds a node with an attribute.</summary>
        /// <returns>The name of its result.</returns>
        public string Add(string operation, IEnumerable<string> inputs, string attribute, long value) =>
            Add(operation, inputs, new[] { (attribute, new[] { value }) });

        /// <summary>Adds a constant.</summary>
        /// <returns>Its name.</returns>
        public string Constant(float value)
        {
            var name = NewName();
            _content.Initializers.Add(OnnxBytes.Tensor(name, ElementType.Float32, Array.Empty<long>(), BitConverter.GetBytes(value)));
            return name;
        }

        /// <summary>Adds a constant vector of one integer.</summary>
        /// <returns>Its name.</returns>
        public string Integer(long value)
        {
            var name = NewName();
            _content.Initializers.Add(OnnxBytes.Integers(name, value));
            return name;
        }

        /// <summary>The graph as an ONNX model.</summary>
        public byte[] ToBytes()
        {
            using var file = new MemoryStream();
            OnnxBytes.WriteModel(
                file, IrVersion, new[] { new OperatorSet("", Opset) }, _content, Enumerable.Empty<ByteString>());
            return file.ToArray();
        }

        private string Add(string operation, IEnumerable<string> inputs, (string, long[])[] attributes)
        {
            var name = NewName();
            _content.Nodes.Add(OnnxBytes.Node(operation, inputs, name, attributes));
            return name;
        }

        private string NewName() => $"v{_values++}";

        private static ByteString Value(string name, ElementType type, int rank) =>
            OnnxBytes.Value(name, type, new OnnxDimension[rank]);
    }
}

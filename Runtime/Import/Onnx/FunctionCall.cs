using System;
using System.Collections.Generic;
using System.Linq;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>
    /// Writes a function's nodes for one call of it: with the call's inputs, outputs and attributes for the function's own,
    /// and with names for all other values that no other call has.
    /// </summary>
    internal sealed class FunctionCall
    {
        private readonly OnnxFunction _function;
        private readonly OnnxNode _call;
        private readonly string _scope;
        private readonly Dictionary<string, string> _values = new Dictionary<string, string>();
        private readonly Dictionary<string, ByteString> _attributes;

        public FunctionCall(OnnxFunction function, OnnxNode call)
        {
            _function = function;
            _call = call;
            _scope = $"{call.FirstOutput}::";
            _attributes = new Dictionary<string, ByteString>(function.Defaults);
            var source = call.Message.CreateCodedInput();
            NestedMessage.ReadFields(source, field =>
            {
                if (field != OnnxField.Node.Attribute)
                {
                    return false;
                }

                var attribute = source.ReadBytes();
                _attributes[OnnxNodeReader.ReadName(attribute, OnnxField.Attribute.Name)] = attribute;
                return true;
            });

            // An output that the call leaves out keeps a name of its own.
            foreach (var (name, value) in function.Outputs.Zip(call.OutputPlaces, (name, value) => (name, value)))
            {
                if (value.Length > 0)
                {
                    _values[name] = value;
                }
            }

            for (var place = 0; place < function.Inputs.Count; place++)
            {
                _values[function.Inputs[place]] = place < call.Inputs.Count ? call.Inputs[place] : "";
            }
        }

        /// <summary>The nodes, in order.</summary>
        public IEnumerable<OnnxNode> Nodes()
        {
            // An input that is an output too has no node that writes it.
            var passed = _function.Outputs.Zip(_call.OutputPlaces, (name, value) => (Name: name, Value: value))
                .Where(output => output.Value.Length > 0 && _function.Inputs.Contains(output.Name))
                .Select(output => OnnxBytes.Node("Identity", new[] { _values[output.Name] }, output.Value));
            return _function.Nodes.Select(Node).Concat(passed).Select(OnnxNodeReader.Read);
        }

        private ByteString Node(ByteString node) => MessageCopy.Of(node, (field, content) => field switch
        {
            OnnxField.Node.Input or OnnxField.Node.Output => Value(content),
            OnnxField.Node.Name => Scoped(content),
            OnnxField.Node.Attribute => Attribute(content),
            _ => content,
        });

        // One that refers to an attribute of the function, which neither the call nor the function gives, is left out.
        private ByteString? Attribute(ByteString attribute)
        {
            var reference = OnnxNodeReader.ReadName(attribute, OnnxField.Attribute.Reference);
            if (reference.Length == 0)
            {
                return MessageCopy.Of(attribute, (field, content) =>
                    field == OnnxField.Attribute.Graph || field == OnnxField.Attribute.Graphs ? Graph(content) : content);
            }

            var name = ByteString.CopyFromUtf8(OnnxNodeReader.ReadName(attribute, OnnxField.Attribute.Name));
            return _attributes.TryGetValue(reference, out var given)
                ? MessageCopy.Of(given, (field, content) => field == OnnxField.Attribute.Name ? name : content)
                : null;
        }

        // All names in a body are changed in the same way, whether the body makes the value or captures it.
        private ByteString Graph(ByteString graph) => MessageCopy.Of(graph, (field, content) => field switch
        {
            OnnxField.Graph.Node => Node(content),
            OnnxField.Graph.Initializer => Named(content, OnnxField.Tensor.Name),
            OnnxField.Graph.Input or OnnxField.Graph.Output or OnnxField.Graph.ValueInfo => Named(content, OnnxField.ValueInfo.Name),
            _ => content,
        });

        private ByteString Named(ByteString message, int nameField) =>
            MessageCopy.Of(message, (field, content) => field == nameField ? Value(content) : content);

        private ByteString Value(ByteString name) =>
            _values.TryGetValue(name.ToStringUtf8(), out var value) ? ByteString.CopyFromUtf8(value) : Scoped(name);

        private ByteString Scoped(ByteString name) =>
            name.IsEmpty ? name : ByteString.CopyFromUtf8(_scope + name.ToStringUtf8());
    }
}

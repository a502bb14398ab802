using System;
using System.Collections.Generic;
using System.IO;
using Google.Protobuf;

namespace SpeCa.Runtime.Onnx
{
    /// <summary>Makes ONNX messages.</summary>
    internal static class OnnxBytes
    {
        private const int ExternalLocation = 1;
        private const int IntegerAttribute = 2;
        private const int IntegersAttribute = 7;

        /// <summary>A node of ONNX's own operators, with integer attributes.</summary>
        public static ByteString Node(
            string opType, IEnumerable<string> inputs, string output, params (string Name, long[] Values)[] attributes) => Message(node =>
        {
            foreach (var input in inputs)
            {
                WriteString(node, OnnxField.Node.Input, input);
            }

            WriteString(node, OnnxField.Node.Output, output);
            WriteString(node, OnnxField.Node.OpType, opType);
            foreach (var (name, values) in attributes)
            {
                WriteBytes(node, OnnxField.Node.Attribute, Attribute(name, values));
            }
        });

        /// <summary>An initializer whose elements are in the message.</summary>
        public static ByteString Tensor(string name, ElementType type, IEnumerable<long> shape, byte[] elements) => Message(tensor =>
        {
            WriteTensorHead(tensor, name, type, shape);
            WriteBytes(tensor, OnnxField.Tensor.RawData, ByteString.CopyFrom(elements));
        });

        /// <summary>An initializer of integers, with one dimension.</summary>
        public static ByteString Integers(string name, params long[] values) =>
            Integers(name, new long[] { values.Length }, values);

        /// <summary>An initializer of integers.</summary>
        public static ByteString Integers(string name, long[] shape, long[] values)
        {
            var bytes = new byte[values.Length * sizeof(long)];
            Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
            return Tensor(name, ElementType.Int64, shape, bytes);
        }

        /// <summary>An initializer whose elements are in a file beside the model.</summary>
        public static ByteString ExternalTensor(
            string name, ElementType type, IEnumerable<long> shape, string location, long offset, long length) => Message(tensor =>
        {
            WriteTensorHead(tensor, name, type, shape);
            WriteEntry(tensor, "location", location);
            WriteEntry(tensor, "offset", FormattableString.Invariant($"{offset}"));
            WriteEntry(tensor, "length", FormattableString.Invariant($"{length}"));
            tensor.WriteTag(OnnxField.Tensor.DataLocation, WireFormat.WireType.Varint);
            tensor.WriteEnum(ExternalLocation);
        });

        /// <summary>An input or output. A null shape leaves it to inference.</summary>
        public static ByteString Value(string name, ElementType type, IEnumerable<OnnxDimension>? shape) => Message(value =>
        {
            WriteString(value, OnnxField.ValueInfo.Name, name);
            if (type == ElementType.Undefined)
            {
                return;
            }

            WriteBytes(value, OnnxField.ValueInfo.Type, Message(kind => WriteBytes(kind, OnnxField.Type.Tensor, Message(tensor =>
            {
                WriteInteger(tensor, OnnxField.TensorType.ElementType, (long)type);
                if (shape != null)
                {
                    WriteBytes(tensor, OnnxField.TensorType.Shape, Shape(shape));
                }
            }))));
        });

        /// <summary>A whole model.</summary>
        public static void WriteModel(
            Stream file, long irVersion, IEnumerable<OperatorSet> operatorSets, GraphContent graph, IEnumerable<ByteString> functions)
        {
            using var model = new CodedOutputStream(file, leaveOpen: true);
            WriteInteger(model, OnnxField.Model.IrVersion, irVersion);
            WriteString(model, OnnxField.Model.ProducerName, "SpeCa.Plugin");
            WriteBytes(model, OnnxField.Model.Graph, Message(content =>
            {
                WriteAll(content, OnnxField.Graph.Node, graph.Nodes);
                WriteString(content, OnnxField.Graph.Name, graph.Name);
                WriteAll(content, OnnxField.Graph.Initializer, graph.Initializers);
                WriteAll(content, OnnxField.Graph.Input, graph.Inputs);
                WriteAll(content, OnnxField.Graph.Output, graph.Outputs);
            }));
            foreach (var set in operatorSets)
            {
                WriteBytes(model, OnnxField.Model.OpsetImport, Message(operators =>
                {
                    WriteString(operators, OnnxField.OperatorSet.Domain, set.Domain);
                    WriteInteger(operators, OnnxField.OperatorSet.Version, set.Version);
                }));
            }

            WriteAll(model, OnnxField.Model.Functions, functions);
        }

        private static ByteString Attribute(string name, long[] values) => Message(attribute =>
        {
            WriteString(attribute, OnnxField.Attribute.Name, name);
            if (values.Length == 1 && name != "perm")
            {
                WriteInteger(attribute, OnnxField.Attribute.Int, values[0]);
                WriteInteger(attribute, OnnxField.Attribute.Type, IntegerAttribute);
                return;
            }

            foreach (var value in values)
            {
                WriteInteger(attribute, OnnxField.Attribute.Ints, value);
            }

            WriteInteger(attribute, OnnxField.Attribute.Type, IntegersAttribute);
        });

        private static ByteString Shape(IEnumerable<OnnxDimension> dimensions) => Message(shape =>
        {
            foreach (var dimension in dimensions)
            {
                WriteBytes(shape, OnnxField.Shape.Dimension, Message(side =>
                {
                    if (dimension.Size != null)
                    {
                        WriteInteger(side, OnnxField.Dimension.Value, dimension.Size.Value);
                    }
                    else if (dimension.Symbol != null)
                    {
                        WriteString(side, OnnxField.Dimension.Parameter, dimension.Symbol);
                    }
                }));
            }
        });

        private static void WriteTensorHead(CodedOutputStream tensor, string name, ElementType type, IEnumerable<long> shape)
        {
            foreach (var side in shape)
            {
                WriteInteger(tensor, OnnxField.Tensor.Dims, side);
            }

            WriteInteger(tensor, OnnxField.Tensor.DataType, (long)type);
            WriteString(tensor, OnnxField.Tensor.Name, name);
        }

        private static void WriteEntry(CodedOutputStream tensor, string key, string value) =>
            WriteBytes(tensor, OnnxField.Tensor.ExternalData, Message(entry =>
            {
                WriteString(entry, OnnxField.Entry.Key, key);
                WriteString(entry, OnnxField.Entry.Value, value);
            }));

        private static ByteString Message(Action<CodedOutputStream> write)
        {
            using var bytes = new MemoryStream();
            using (var output = new CodedOutputStream(bytes, leaveOpen: true))
            {
                write(output);
            }

            return ByteString.CopyFrom(bytes.GetBuffer(), 0, (int)bytes.Length);
        }

        private static void WriteAll(CodedOutputStream output, int field, IEnumerable<ByteString> messages)
        {
            foreach (var message in messages)
            {
                WriteBytes(output, field, message);
            }
        }

        private static void WriteBytes(CodedOutputStream output, int field, ByteString bytes)
        {
            output.WriteTag(field, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(bytes);
        }

        private static void WriteString(CodedOutputStream output, int field, string text)
        {
            output.WriteTag(field, WireFormat.WireType.LengthDelimited);
            output.WriteString(text);
        }

        private static void WriteInteger(CodedOutputStream output, int field, long value)
        {
            output.WriteTag(field, WireFormat.WireType.Varint);
            output.WriteInt64(value);
        }
    }
}

using System.Collections.Generic;
using System.IO;
using Google.Protobuf;

namespace SpeCa.Runtime.Onnx
{
    /// <summary>
    /// Reads of an ONNX file what has to be known before ONNX Runtime sees it: its operator set, and the files that tensors
    /// lie in, wherever in graphs, bodies, attributes and functions these tensors are. Weights are skipped over.
    /// </summary>
    internal sealed class OnnxFileScan
    {
        private readonly List<ExternalData> _external = new List<ExternalData>();

        private OnnxFileScan()
        {
        }

        /// <summary>The version of ONNX's own operators; null where the file names none.</summary>
        public long? Opset { get; private set; }

        /// <summary>The places outside the file.</summary>
        public IReadOnlyList<ExternalData> External => _external;

        /// <summary>Scans a file from the stream's place to its end.</summary>
        /// <exception cref="InvalidProtocolBufferException">
        /// It is no ONNX file, is cut short, or nests bodies deeper than any exporter does.
        /// </exception>
        public static OnnxFileScan Of(Stream file)
        {
            var scan = new OnnxFileScan();
            using var source = new CodedInputStream(file, leaveOpen: true);
            NestedMessage.ReadFields(source, field => field switch
            {
                OnnxField.Model.OpsetImport => scan.ReadOpset(source),
                OnnxField.Model.Graph => scan.ReadGraph(source),
                OnnxField.Model.Functions => scan.ReadFunction(source),
                OnnxField.Model.Training => scan.ReadTraining(source),
                _ => false,
            });
            return scan;
        }

        /// <summary>Reads a domain of operators and its version from the message that the reader is in.</summary>
        internal static OperatorSet ReadOperatorSet(CodedInputStream set)
        {
            var domain = "";
            long version = 0;
            NestedMessage.ReadFields(set, field =>
            {
                switch (field)
                {
                    case OnnxField.OperatorSet.Domain:
                        domain = set.ReadString();
                        return true;
                    case OnnxField.OperatorSet.Version:
                        version = set.ReadInt64();
                        return true;
                    default:
                        return false;
                }
            });
            return new OperatorSet(domain, version);
        }

        private bool ReadOpset(CodedInputStream source)
        {
            NestedMessage.Read(source, inner =>
            {
                var set = ReadOperatorSet(inner);
                Opset ??= set.Domain.Length == 0 ? set.Version : (long?)null;
            });
            return true;
        }

        private bool ReadTraining(CodedInputStream source) => Read(source, (inner, field) =>
            field is OnnxField.Training.Initialization or OnnxField.Training.Algorithm && ReadGraph(inner));

        private bool ReadGraph(CodedInputStream source) => Read(source, (inner, field) => field switch
        {
            OnnxField.Graph.Node => ReadNode(inner),
            OnnxField.Graph.Initializer => ReadTensor(inner),
            OnnxField.Graph.SparseInitializer => ReadSparse(inner),
            _ => false,
        });

        private bool ReadFunction(CodedInputStream source) => Read(source, (inner, field) => field switch
        {
            OnnxField.Function.Node => ReadNode(inner),
            OnnxField.Function.AttributeDefault => ReadAttribute(inner),
            _ => false,
        });

        private bool ReadNode(CodedInputStream source) =>
            Read(source, (inner, field) => field == OnnxField.Node.Attribute && ReadAttribute(inner));

        private bool ReadAttribute(CodedInputStream source) => Read(source, (inner, field) => field switch
        {
            OnnxField.Attribute.Tensor or OnnxField.Attribute.Tensors => ReadTensor(inner),
            OnnxField.Attribute.Graph or OnnxField.Attribute.Graphs => ReadGraph(inner),
            OnnxField.Attribute.Sparse or OnnxField.Attribute.Sparses => ReadSparse(inner),
            _ => false,
        });

        private bool ReadSparse(CodedInputStream source) => Read(source, (inner, field) =>
            field is OnnxField.Sparse.Values or OnnxField.Sparse.Indices && ReadTensor(inner));

        // Whether the tensor says that it lies outside does not matter: a message may come in two pieces.
        private bool ReadTensor(CodedInputStream source)
        {
            List<string>? locations = null;
            string offset = "", length = "";
            Read(source, (inner, field) =>
            {
                if (field != OnnxField.Tensor.ExternalData)
                {
                    return false;
                }

                var (key, value) = ReadEntry(inner);
                switch (key)
                {
                    case "location":
                        (locations ??= new List<string>()).Add(value);
                        break;
                    case "offset":
                        offset = value;
                        break;
                    case "length":
                        length = value;
                        break;
                    default:
                        break;
                }

                return true;
            });
            foreach (var location in locations ?? new List<string>())
            {
                _external.Add(new ExternalData(location, offset, length));
            }

            return true;
        }

        private static (string Key, string Value) ReadEntry(CodedInputStream source)
        {
            string key = "", value = "";
            Read(source, (inner, field) =>
            {
                switch (field)
                {
                    case OnnxField.Entry.Key:
                        key = inner.ReadString();
                        return true;
                    case OnnxField.Entry.Value:
                        value = inner.ReadString();
                        return true;
                    default:
                        return false;
                }
            });
            return (key, value);
        }

        private static bool Read(CodedInputStream source, System.Func<CodedInputStream, int, bool> readField)
        {
            NestedMessage.Read(source, inner => NestedMessage.ReadFields(inner, field => readField(inner, field)));
            return true;
        }
    }
}

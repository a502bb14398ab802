using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>Reads an ONNX file. Weights are skipped over, so a file of gigabytes takes little memory.</summary>
    internal sealed class OnnxModelReader
    {
        private readonly string _path;
        private readonly List<OperatorSet> _operatorSets = new List<OperatorSet>();
        private readonly List<ByteString> _functions = new List<ByteString>();
        private readonly List<OnnxNode> _nodes = new List<OnnxNode>();
        private readonly Dictionary<string, OnnxTensor> _initializers = new Dictionary<string, OnnxTensor>();
        private readonly List<OnnxValue> _inputs = new List<OnnxValue>();
        private readonly List<OnnxValue> _outputs = new List<OnnxValue>();
        private long _irVersion;
        private bool _hasGraph;

        private OnnxModelReader(string path) => _path = path;

        /// <summary>Reads a file.</summary>
        /// <exception cref="ImportException">The file is missing, no ONNX model, or damaged.</exception>
        public static OnnxModel Read(string path)
        {
            try
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
                using var source = new CodedInputStream(file, leaveOpen: true);
                return new OnnxModelReader(path).ReadModel(source);
            }
            catch (Exception error) when (error is FileNotFoundException || error is DirectoryNotFoundException)
            {
                throw new ImportException(path, "the file is missing. Give the path of an ONNX model.", error);
            }
            catch (Exception error) when (error is InvalidProtocolBufferException || error is InvalidDataException)
            {
                throw new ImportException(path, $"the file is no ONNX model, or is cut short. Export it again. ({error.Message})", error);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new ImportException(path, $"cannot be read: {error.Message}", error);
            }
        }

        private OnnxModel ReadModel(CodedInputStream source)
        {
            NestedMessage.ReadFields(source, field =>
            {
                switch (field)
                {
                    case OnnxField.Model.IrVersion:
                        _irVersion = source.ReadInt64();
                        return true;
                    case OnnxField.Model.OpsetImport:
                        NestedMessage.Read(source, set => _operatorSets.Add(OnnxFileScan.ReadOperatorSet(set)));
                        return true;
                    case OnnxField.Model.Functions:
                        _functions.Add(source.ReadBytes());
                        return true;
                    case OnnxField.Model.Graph:
                        _hasGraph = true;
                        NestedMessage.Read(source, ReadGraph);
                        return true;
                    default:
                        return false;
                }
            });
            if (!_hasGraph || _operatorSets.Count == 0)
            {
                throw new ImportException(_path, "the file holds no ONNX graph. Give an exported ONNX model.");
            }

            return new OnnxModel(
                _path,
                _irVersion,
                _operatorSets,
                _functions,
                _nodes,
                _initializers,
                _inputs.Where(input => !_initializers.ContainsKey(input.Name)).ToArray(),
                _outputs);
        }

        private void ReadGraph(CodedInputStream source) => NestedMessage.ReadFields(source, field =>
        {
            switch (field)
            {
                case OnnxField.Graph.Node:
                    _nodes.Add(OnnxNodeReader.Read(source.ReadBytes()));
                    return true;
                case OnnxField.Graph.Initializer:
                    var tensor = new OnnxTensorReader(_path).Read(source);
                    _initializers[tensor.Name] = tensor;
                    return true;
                case OnnxField.Graph.Input:
                    _inputs.Add(OnnxValueReader.Read(source));
                    return true;
                case OnnxField.Graph.Output:
                    _outputs.Add(OnnxValueReader.Read(source));
                    return true;
                case OnnxField.Graph.SparseInitializer:
                    throw new ImportException(_path, "it has sparse initializers, which are not supported. Export it with dense weights.");
                default:
                    return false;
            }
        });
    }
}

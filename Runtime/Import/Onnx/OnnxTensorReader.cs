using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Google.Protobuf;
using Google.Protobuf.Collections;
using SpeCa.Runtime;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>Reads what an initializer is and where its elements lie.</summary>
    internal sealed class OnnxTensorReader
    {
        private const int ExternalLocation = 1;
        private const long MostElements = 1L << 40;
        private const int MostNamed = 8;

        // Elements of the smallest types, of 2 bits, in a byte.
        private const int MostPacked = 4;

        // Reads packed dimensions as well as single ones.
        private static readonly FieldCodec<long> _dimensions =
            FieldCodec.ForInt64(WireFormat.MakeTag(OnnxField.Tensor.Dims, WireFormat.WireType.Varint));

        private readonly string _path;
        private readonly RepeatedField<long> _shape = new RepeatedField<long>();
        private readonly Dictionary<string, string> _entries = new Dictionary<string, string>();
        private string _name = "";
        private int _type;
        private int _location;
        private FileSlice? _raw;

        public OnnxTensorReader(string path) => _path = path;

        /// <summary>Reads the tensor that starts at the reader's place.</summary>
        public OnnxTensor Read(CodedInputStream source)
        {
            long start = 0;
            long end = 0;
            NestedMessage.Read(source, inner =>
            {
                start = inner.Position;
                ReadFields(inner);
                end = inner.Position;
            });
            var message = new FileSlice(_path, start, end - start);
            var type = (ElementType)_type;
            CheckSize(type, message);
            if (_location != ExternalLocation)
            {
                return new OnnxTensor(_name, type, _shape.ToArray(), message, _raw, isExternal: false);
            }

            return new OnnxTensor(_name, type, _shape.ToArray(), message, External(type), isExternal: true);
        }

        // The elements are there, or in a file, or else what is computed from the shape would be of no use, but large.
        private void CheckSize(ElementType type, FileSlice message)
        {
            var count = ElementCount();
            var held = _raw is { } raw ? raw.Length / ElementSize.Of(type) : message.Length;
            if (_location != ExternalLocation && count > held * MostPacked)
            {
                throw new ImportException(_path, $"'{_name}' has the shape [{string.Join(", ", _shape.Take(MostNamed))}], but fewer elements. Export the model again.");
            }
        }

        private void ReadFields(CodedInputStream source) => NestedMessage.ReadFields(source, field =>
        {
            switch (field)
            {
                case OnnxField.Tensor.Dims:
                    _shape.AddEntriesFrom(source, _dimensions);
                    return true;
                case OnnxField.Tensor.DataType:
                    _type = source.ReadInt32();
                    return true;
                case OnnxField.Tensor.Name:
                    _name = source.ReadString();
                    return true;
                case OnnxField.Tensor.RawData:
                    var (offset, length) = NestedMessage.SkipContent(source);
                    _raw = new FileSlice(_path, offset, length);
                    return true;
                case OnnxField.Tensor.ExternalData:
                    NestedMessage.Read(source, ReadEntry);
                    return true;
                case OnnxField.Tensor.DataLocation:
                    _location = source.ReadEnum();
                    return true;
                default:
                    return false;
            }
        });

        private void ReadEntry(CodedInputStream source)
        {
            string key = "", value = "";
            NestedMessage.ReadFields(source, field =>
            {
                switch (field)
                {
                    case OnnxField.Entry.Key:
                        key = source.ReadString();
                        return true;
                    case OnnxField.Entry.Value:
                        value = source.ReadString();
                        return true;
                    default:
                        return false;
                }
            });
            _entries[key] = value;
        }

        private FileSlice External(ElementType type)
        {
            _entries.TryGetValue("location", out var location);
            var file = FolderFile.Find(Path.GetDirectoryName(_path) ?? "", ExternalData.Plain(location ?? ""), (_, _) => new ImportException(
                _path, $"the weights of '{_name}' lie at '{location}'; they must lie in the model's folder, and be no link to another. Export the model again."));
            var length = Number("length") ?? ElementCount() * ElementSize.Of(type);
            var offset = Number("offset") ?? 0;
            if (!File.Exists(file))
            {
                throw new ImportException(file, $"the weights of '{_name}' are missing. Copy the file beside {Path.GetFileName(_path)}.");
            }

            // A link to it would lead nowhere from the block model's folder.
            file = LinkedPath.Final(Path.GetFullPath(file)) ?? file;
            var size = new FileInfo(file).Length;
            if (offset < 0 || length < 0 || offset > size - length)
            {
                throw new ImportException(file, $"it has {size} bytes, but '{_name}' lies at {offset} to {offset + length}. Copy it again.");
            }

            return new FileSlice(file, offset, length);
        }

        private long? Number(string key)
        {
            if (!_entries.TryGetValue(key, out var text))
            {
                return null;
            }

            return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new ImportException(_path, $"the weights of '{_name}' have the {key} '{text}', which is no number. Export the model again.");
        }

        // Far above any weight; what lies in a file is checked against that file as well.
        private long ElementCount()
        {
            var count = 1L;
            foreach (var side in _shape)
            {
                if (side < 0 || (side > 0 && count > MostElements / side))
                {
                    throw new ImportException(_path, $"'{_name}' has the shape [{string.Join(", ", _shape.Take(MostNamed))}], which no tensor can have. Export the model again.");
                }

                count *= side;
            }

            return count;
        }
    }
}

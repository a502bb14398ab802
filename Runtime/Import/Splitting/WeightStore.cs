using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Splitting
{
    /// <summary>
    /// Keeps the weights of all parts beside them, each once: those of the model's own file in one new file, those that lie
    /// in files of their own in these, linked where the disk can do it. Small tensors travel inside the parts, because
    /// shapes are computed from them.
    /// </summary>
    internal sealed class WeightStore : IDisposable
    {
        private const int LargestInline = 1024;
        private const int Alignment = 64;

        private readonly string _folder;
        private readonly bool _copy;
        private readonly string _ownFile;
        private readonly Dictionary<string, ByteString> _written = new Dictionary<string, ByteString>();
        private readonly Dictionary<string, string> _external = new Dictionary<string, string>();
        private FileStream? _own;

        /// <param name="folder">The folder of the parts.</param>
        /// <param name="copy">Whether external files are copied even where they could be linked.</param>
        /// <param name="ownFile">The name of the new file.</param>
        public WeightStore(string folder, bool copy, string ownFile = "weights.bin")
        {
            _ownFile = ownFile;
            _folder = folder;
            _copy = copy;
        }

        /// <summary>Stores a tensor unless it is there, and makes the initializer that refers to it.</summary>
        public ByteString Store(OnnxTensor tensor)
        {
            if (!_written.TryGetValue(tensor.Name, out var message))
            {
                message = tensor.Data is { } data && data.Length > LargestInline ? Refer(tensor, data) : InitializerBytes.Inline(tensor);
                _written.Add(tensor.Name, message);
            }

            return message;
        }

        /// <summary>The files with weights, once all are stored.</summary>
        public IReadOnlyList<DataFile> Finish()
        {
            var files = _external.Values
                .Select(name => new DataFile { File = name, Bytes = new FileInfo(Path.Combine(_folder, name)).Length })
                .ToList();
            if (_own != null)
            {
                _own.Dispose();
                var path = Path.Combine(_folder, _ownFile);
                files.Add(new DataFile { File = _ownFile, Bytes = new FileInfo(path).Length, Sha256 = FileHash.Of(path) });
                _own = null;
            }

            return files;
        }

        /// <inheritdoc/>
        public void Dispose() => _own?.Dispose();

        private ByteString Refer(OnnxTensor tensor, FileSlice data)
        {
            if (tensor.IsExternal)
            {
                return OnnxBytes.ExternalTensor(tensor.Name, tensor.Type, tensor.Shape, Place(data.File), data.Offset, data.Length);
            }

            _own ??= new FileStream(Path.Combine(_folder, _ownFile), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            _own.Position = (_own.Position + Alignment - 1) / Alignment * Alignment;
            var offset = _own.Position;
            using (var source = File.OpenRead(data.File))
            {
                source.Position = data.Offset;
                Copy(source, _own, data.Length);
            }

            return OnnxBytes.ExternalTensor(tensor.Name, tensor.Type, tensor.Shape, _ownFile, offset, data.Length);
        }

        private string Place(string file)
        {
            if (_external.TryGetValue(file, out var name))
            {
                return name;
            }

            name = FreeName(Path.GetFileName(file));
            var target = Path.Combine(_folder, name);
            if (_copy || !HardLink.TryCreate(file, target))
            {
                File.Copy(file, target);
            }

            _external.Add(file, name);
            return name;
        }

        private string FreeName(string name)
        {
            var free = name;
            for (var number = 2; free == _ownFile || File.Exists(Path.Combine(_folder, free)); number++)
            {
                free = FormattableString.Invariant($"{number}-{name}");
            }

            return free;
        }

        private static void Copy(Stream source, Stream target, long length)
        {
            var buffer = new byte[1 << 16];
            while (length > 0)
            {
                var count = source.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
                if (count == 0)
                {
                    throw new EndOfStreamException("The model's file ended while its weights were read.");
                }

                target.Write(buffer, 0, count);
                length -= count;
            }
        }
    }
}

using System.IO;

namespace SpeCa.Import.Onnx
{
    /// <summary>Bytes in a file.</summary>
    internal readonly struct FileSlice
    {
        public FileSlice(string file, long offset, long length)
        {
            File = file;
            Offset = offset;
            Length = length;
        }

        public string File { get; }

        public long Offset { get; }

        public long Length { get; }

        /// <summary>Reads the bytes.</summary>
        /// <exception cref="ImportException">The file ends before them.</exception>
        public byte[] Read()
        {
            using var stream = System.IO.File.OpenRead(File);
            if (Offset < 0 || Length < 0 || Offset > stream.Length - Length)
            {
                throw new ImportException(File, $"it has {stream.Length} bytes, but a tensor lies at {Offset} to {Offset + Length}. Export the model again.");
            }

            stream.Position = Offset;
            using var reader = new BinaryReader(stream);
            var bytes = reader.ReadBytes(checked((int)Length));
            return bytes.Length == Length ? bytes : throw new EndOfStreamException($"{File} ended while it was read.");
        }
    }
}

using System.Globalization;
using System.Linq;

namespace SpeCa.Runtime.Onnx
{
    /// <summary>A place beside an ONNX file where elements of a tensor lie, as the file states it.</summary>
    internal readonly struct ExternalData
    {
        public ExternalData(string location, string offset, string length)
        {
            Location = location;
            Offset = Number(offset);
            Length = Number(length);
        }

        /// <summary>The file, from the folder that the ONNX file is in.</summary>
        public string Location { get; }

        /// <summary>Bytes before the elements; -1 where it is no number of bytes.</summary>
        public long Offset { get; }

        /// <summary>Bytes of the elements, 0 where it is not stated; -1 where it is no number of bytes.</summary>
        public long Length { get; }

        /// <summary>Whether the elements lie within a file of some size.</summary>
        public bool FitsIn(long size) => Offset >= 0 && Length >= 0 && Offset <= size - Length;

        /// <summary>A location without the <c>./</c> that some exporters write before it.</summary>
        public static string Plain(string location) => string.Join("/", location.Split('/').Where(name => name != "."));

        private static long Number(string text) =>
            text.Length == 0 ? 0
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : -1;
    }
}

using System;
using System.IO;

namespace SpeCa.Runtime.Generation
{
    /// <summary>An element type of .npy files, and how to read it as float32.</summary>
    internal readonly struct NpyElement
    {
        private NpyElement(int size, Func<BinaryReader, float> read)
        {
            Size = size;
            Read = read;
        }

        /// <summary>Bytes of an element.</summary>
        public int Size { get; }

        /// <summary>Reads the next element.</summary>
        public Func<BinaryReader, float> Read { get; }

        /// <exception cref="NpyFileException">The type is not supported.</exception>
        public static NpyElement Find(string path, string description) => description switch
        {
            "<f2" => new NpyElement(2, reader => Half(reader.ReadUInt16())),
            "<f4" => new NpyElement(4, reader => reader.ReadSingle()),
            "<f8" => new NpyElement(8, reader => (float)reader.ReadDouble()),
            "<i4" => new NpyElement(4, reader => reader.ReadInt32()),
            "<i8" => new NpyElement(8, reader => reader.ReadInt64()),
            "|b1" => new NpyElement(1, reader => reader.ReadByte() == 0 ? 0 : 1),
            _ => throw new NpyFileException(path, $"its elements are '{description}'; save the array as float16, float32, float64, int32, int64 or bool."),
        };

        // IEEE 754 binary16; System.Half is not part of .NET Standard 2.1.
        private static float Half(ushort bits)
        {
            var exponent = (bits >> 10) & 0x1F;
            var fraction = bits & 0x3FF;
            var magnitude = exponent switch
            {
                0 => fraction * Math.Pow(2, -24),
                0x1F => fraction == 0 ? double.PositiveInfinity : double.NaN,
                _ => (1024 + fraction) * Math.Pow(2, exponent - 25),
            };
            return (float)((bits & 0x8000) == 0 ? magnitude : -magnitude);
        }
    }
}

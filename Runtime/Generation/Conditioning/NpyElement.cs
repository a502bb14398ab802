using System;
using System.IO;
using Microsoft.ML.OnnxRuntime;

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
            "<f2" => new NpyElement(2, reader => (float)new Float16(reader.ReadUInt16())),
            "<f4" => new NpyElement(4, reader => reader.ReadSingle()),
            "<f8" => new NpyElement(8, reader => (float)reader.ReadDouble()),
            "<i4" => new NpyElement(4, reader => reader.ReadInt32()),
            "<i8" => new NpyElement(8, reader => reader.ReadInt64()),
            "|b1" => new NpyElement(1, reader => reader.ReadByte() == 0 ? 0 : 1),
            _ => throw new NpyFileException(path, $"its elements are '{description}'; save the array as float16, float32, float64, int32, int64 or bool."),
        };
    }
}

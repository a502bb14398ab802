using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace SpeCa.Runtime.Generation
{
    /// <summary>
    /// Reads arrays in numpy's <c>.npy</c> format (version 1 to 3, little endian, C order): embeddings that were computed
    /// elsewhere.
    /// </summary>
    public sealed class NpyFile
    {
        private const int LongestHeader = 1 << 16;
        private const int MostElements = 1 << 28;
        private static readonly byte[] _magic = { 0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y' };

        private readonly float[] _values;

        private NpyFile(int[] shape, float[] values)
        {
            Shape = shape;
            _values = values;
        }

        /// <summary>The array's shape; empty for a single number.</summary>
        public IReadOnlyList<int> Shape { get; }

        /// <summary>The elements in row-major order, as float32.</summary>
        public ReadOnlySpan<float> Values => _values;

        /// <summary>Reads a file of float16, float32, float64, int32, int64 or bool.</summary>
        /// <exception cref="NpyFileException">The file is missing, damaged, or of another type or order.</exception>
        public static NpyFile Read(string path)
        {
            try
            {
                using var file = File.OpenRead(path);
                using var reader = new BinaryReader(file);
                return Read(path, file, reader);
            }
            catch (EndOfStreamException error)
            {
                throw new NpyFileException(path, "the file is cut short. Save the array again.", error);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                throw new NpyFileException(path, $"cannot be read: {error.Message}", error);
            }
        }

        private static NpyFile Read(string path, FileStream file, BinaryReader reader)
        {
            if (!reader.ReadBytes(_magic.Length).SequenceEqual(_magic))
            {
                throw new NpyFileException(path, "the file is no .npy array. Save one with numpy.save.");
            }

            var version = reader.ReadByte();
            _ = reader.ReadByte();
            var length = version == 1 ? reader.ReadUInt16() : reader.ReadUInt32();
            if (version < 1 || version > 3 || length > LongestHeader)
            {
                throw new NpyFileException(path, $"its header has version {version} and {length} bytes; versions 1 to 3 of up to {LongestHeader} bytes are known.");
            }

            var header = Encoding.UTF8.GetString(reader.ReadBytes((int)length));
            var shape = ReadShape(path, header);
            var element = NpyElement.Find(path, Field(path, header, @"'descr':\s*'([^']*)'"));
            if (Field(path, header, @"'fortran_order':\s*(\w+)") != "False")
            {
                throw new NpyFileException(path, "the array is in Fortran order. Save numpy.ascontiguousarray of it.");
            }

            // As a floating number, which a shape of any length cannot overflow.
            var count = shape.Aggregate(1d, (product, side) => product * side);
            if (count * element.Size > file.Length - file.Position)
            {
                throw new NpyFileException(path, $"it should hold {count} elements of {element.Size} bytes, but ends before. Save the array again.");
            }

            if (count > MostElements)
            {
                throw new NpyFileException(path, $"it holds {count} elements; an array can have at most {MostElements}.");
            }

            var values = new float[(int)count];
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = element.Read(reader);
            }

            return new NpyFile(shape, values);
        }

        private static int[] ReadShape(string path, string header)
        {
            try
            {
                return Field(path, header, @"'shape':\s*\(([^)]*)\)")
                    .Split(',')
                    .Where(side => side.Trim().Length > 0)
                    .Select(side => int.Parse(side.Trim(), NumberStyles.None, CultureInfo.InvariantCulture))
                    .ToArray();
            }
            catch (Exception error) when (error is FormatException || error is OverflowException)
            {
                throw new NpyFileException(path, "its shape is no list of sizes. Save the array again.", error);
            }
        }

        private static string Field(string path, string header, string pattern)
        {
            var match = Regex.Match(header, pattern);
            return match.Success
                ? match.Groups[1].Value
                : throw new NpyFileException(path, "its header does not say type, order and shape. Save the array again.");
        }
    }
}

using System;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>A tensor in host memory whose first dimension is a batch's rows, each of the same shape.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    public sealed class RowTensor<T>
        where T : unmanaged
    {
        private readonly long[] _rowShape;
        private readonly AlignedBuffer<T> _buffer;

        /// <summary>Makes a tensor of zeros.</summary>
        /// <param name="name">What it is called in messages.</param>
        /// <param name="capacity">Rows, at least 1.</param>
        /// <param name="rowShape">The shape of one row; empty for one value.</param>
        public RowTensor(string name, int capacity, params long[] rowShape)
        {
            Name = name;
            Capacity = capacity;
            _rowShape = (long[])rowShape.Clone();
            long length = 1;
            foreach (var side in rowShape)
            {
                length = checked(length * side);
            }

            RowLength = checked((int)length);
            _buffer = new AlignedBuffer<T>(checked(capacity * RowLength));
        }

        /// <summary>What it is called in messages.</summary>
        public string Name { get; }

        /// <summary>Rows.</summary>
        public int Capacity { get; }

        /// <summary>Values of one row.</summary>
        public int RowLength { get; }

        /// <summary>All values, row after row.</summary>
        public Span<T> Values => _buffer.Memory.Span;

        internal Memory<T> Memory => _buffer.Memory;

        /// <summary>The values of consecutive rows.</summary>
        public Span<T> Rows(int first, int count) => Values.Slice(first * RowLength, count * RowLength);

        internal long[] Shape(int rows)
        {
            var shape = new long[_rowShape.Length + 1];
            shape[0] = rows;
            _rowShape.CopyTo(shape, 1);
            return shape;
        }
    }
}

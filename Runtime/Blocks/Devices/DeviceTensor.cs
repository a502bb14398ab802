using System;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Blocks.Devices
{
    /// <summary>
    /// A float32 tensor in a provider's memory whose first dimension is a batch's rows. A GPU's pointers cannot be added to,
    /// so a view begins at row 0, or at that of a group of rows, each of which has memory of its own.
    /// </summary>
    internal sealed class DeviceTensor : ITensorView, IDisposable
    {
        private readonly DeviceAllocator _allocator;
        private readonly OrtMemoryAllocation?[] _groups;
        private readonly long[] _shape;
        private readonly int _groupRows;
        private readonly bool _isPerRow;

        /// <param name="allocator">Gives the memory; what is in it at first means nothing.</param>
        /// <param name="shape">The shape, rows first.</param>
        /// <param name="groupRows">The rows of a group; null for all in one.</param>
        /// <param name="isPerRow">Whether the first dimension is a batch's rows, rather than the same for all of them.</param>
        public DeviceTensor(DeviceAllocator allocator, long[] shape, int? groupRows = null, bool isPerRow = true)
        {
            _allocator = allocator;
            _isPerRow = isPerRow;
            Capacity = checked((int)shape[0]);
            _groupRows = isPerRow ? groupRows ?? Capacity : Capacity;
            _shape = (long[])shape.Clone();
            long length = 1;
            for (var side = 1; side < shape.Length; side++)
            {
                length = checked(length * shape[side]);
            }

            RowLength = checked((int)length);
            Planes = new DevicePlanes(this, shape.Length == 1 ? 1 : shape[^1]);
            _groups = new OrtMemoryAllocation?[Capacity / _groupRows];
            try
            {
                for (var group = 0; group < _groups.Length; group++)
                {
                    _groups[group] = allocator.Allocate(checked(sizeof(float) * (long)_groupRows * RowLength));
                }
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <summary>The shape, rows first.</summary>
        public long[] Shape => (long[])_shape.Clone();

        /// <summary>Rows.</summary>
        public int Capacity { get; }

        /// <summary>Values of one row.</summary>
        public int RowLength { get; }

        /// <summary>Views of the shape that the runtime's own graphs read, [rows, planes, width].</summary>
        public DevicePlanes Planes { get; }

        public bool IsOnHost => false;

        public OrtValue View(int first, int rows)
        {
            var count = _isPerRow ? rows : Capacity;
            var shape = Shape;
            shape[0] = count;
            return View(_isPerRow ? first : 0, count, shape);
        }

        /// <summary>A view of rows that lie in one group, from its first row on.</summary>
        /// <exception cref="ArgumentOutOfRangeException">They do not.</exception>
        public OrtValue View(int first, int rows, long[] shape)
        {
            if (first % _groupRows != 0 || rows > _groupRows)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(first), first, $"A view of {rows} rows cannot begin here: groups have {_groupRows} rows.");
            }

            return _allocator.View(_groups[first / _groupRows]!, shape);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            for (var group = 0; group < _groups.Length; group++)
            {
                if (_groups[group] is { } allocation)
                {
                    _allocator.Free(allocation);
                    _groups[group] = null;
                }
            }
        }
    }
}

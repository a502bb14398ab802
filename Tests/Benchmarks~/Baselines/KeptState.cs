using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>A copy of some tensors of the workspace, all rows of the request one after the other.</summary>
    internal sealed class KeptState
    {
        private readonly IReadOnlyList<RowTensor<float>> _tensors;
        private readonly int _rows;

        public KeptState(IReadOnlyList<RowTensor<float>> tensors, int rows)
        {
            _tensors = tensors;
            _rows = rows;
            Values = new float[tensors.Sum(tensor => tensor.RowLength) * rows];
        }

        /// <summary>The values that were copied.</summary>
        public float[] Values { get; }

        /// <summary>Copies what the workspace has.</summary>
        public void Take()
        {
            var offset = 0;
            foreach (var tensor in _tensors)
            {
                var rows = tensor.Rows(0, _rows);
                rows.CopyTo(Values.AsSpan(offset));
                offset += rows.Length;
            }
        }

        /// <summary>Writes other values of the same layout into the workspace.</summary>
        public void Put(ReadOnlySpan<float> values)
        {
            foreach (var tensor in _tensors)
            {
                var rows = tensor.Rows(0, _rows);
                values[..rows.Length].CopyTo(rows);
                values = values[rows.Length..];
            }
        }

        /// <summary>The relative change since another state: <c>||now - before||_1 / ||before||_1</c>.</summary>
        public static double RelativeChange(ReadOnlySpan<float> before, ReadOnlySpan<float> now)
        {
            double difference = 0;
            for (var index = 0; index < before.Length; index++)
            {
                difference += Math.Abs((double)now[index] - before[index]);
            }

            var size = (double)TensorPrimitives.SumOfMagnitudes(before);
            return size > 0 ? difference / size : difference > 0 ? double.PositiveInfinity : 0;
        }
    }
}

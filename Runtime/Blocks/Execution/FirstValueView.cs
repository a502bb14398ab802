using System;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Views of a tensor's first value, which stands for those of all rows.</summary>
    internal sealed class FirstValueView : ITensorView
    {
        private readonly RowTensor<float> _tensor;
        private readonly long[] _shape;

        /// <param name="tensor">The tensor; one value a row.</param>
        /// <param name="rank">0 for a scalar, 1 for a vector of one value.</param>
        public FirstValueView(RowTensor<float> tensor, int rank)
        {
            _tensor = tensor;
            _shape = rank == 0 ? Array.Empty<long>() : new long[] { 1 };
        }

        public bool IsOnHost => true;

        public OrtValue View(int first, int rows) =>
            OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, _tensor.Memory.Slice(0, 1), _shape);
    }
}

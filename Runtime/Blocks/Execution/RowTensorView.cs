using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Views of a tensor whose rows are a batch's, or of one that is the same for all rows.</summary>
    internal sealed class RowTensorView<T> : ITensorView
        where T : unmanaged
    {
        private readonly bool _isPerRow;

        public RowTensorView(RowTensor<T> tensor, bool isPerRow)
        {
            Tensor = tensor;
            _isPerRow = isPerRow;
        }

        /// <summary>What is viewed.</summary>
        public RowTensor<T> Tensor { get; }

        public bool IsOnHost => true;

        public OrtValue View(int first, int rows)
        {
            var (start, count) = _isPerRow ? (first, rows) : (0, Tensor.Capacity);
            var values = Tensor.Memory.Slice(start * Tensor.RowLength, count * Tensor.RowLength);
            return OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values, Tensor.Shape(count));
        }
    }
}

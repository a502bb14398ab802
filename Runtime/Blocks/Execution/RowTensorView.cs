using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Views of a tensor whose rows are a batch's, or of one that is the same for all rows.</summary>
    internal sealed class RowTensorView<T> : ITensorView
        where T : unmanaged
    {
        private readonly RowTensor<T> _tensor;
        private readonly bool _isPerRow;

        public RowTensorView(RowTensor<T> tensor, bool isPerRow)
        {
            _tensor = tensor;
            _isPerRow = isPerRow;
        }

        public OrtValue View(int first, int rows)
        {
            var (start, count) = _isPerRow ? (first, rows) : (0, _tensor.Capacity);
            var values = _tensor.Memory.Slice(start * _tensor.RowLength, count * _tensor.RowLength);
            return OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values, _tensor.Shape(count));
        }
    }
}

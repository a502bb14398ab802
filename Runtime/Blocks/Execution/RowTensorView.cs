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

        public OrtValue View(int rows)
        {
            var count = _isPerRow ? rows : _tensor.Capacity;
            return OrtValue.CreateTensorValueFromMemory(
                OrtMemoryInfo.DefaultInstance, _tensor.Memory.Slice(0, count * _tensor.RowLength), _tensor.Shape(count));
        }
    }
}

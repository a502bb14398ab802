using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Blocks.Devices
{
    /// <summary>Views of all rows of a tensor, whichever rows the others are viewed for.</summary>
    internal sealed class AllRows : ITensorView
    {
        private readonly ITensorView _tensor;
        private readonly int _capacity;

        public AllRows(ITensorView tensor, int capacity)
        {
            _tensor = tensor;
            _capacity = capacity;
        }

        public bool IsOnHost => _tensor.IsOnHost;

        public OrtValue View(int first, int rows) => _tensor.View(0, _capacity);
    }
}

using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Blocks.Devices
{
    /// <summary>
    /// Views of a device tensor as [rows, planes, width], whatever its own shape, so that one graph serves all models. Width
    /// is the tensor's last dimension: sums over it first keep rounding errors small.
    /// </summary>
    internal sealed class DevicePlanes : ITensorView
    {
        private readonly DeviceTensor _tensor;
        private readonly long _width;

        public DevicePlanes(DeviceTensor tensor, long width)
        {
            _tensor = tensor;
            _width = width;
        }

        /// <summary>The shape of one row.</summary>
        public long[] RowShape => new[] { _tensor.RowLength / _width, _width };

        public bool IsOnHost => false;

        public OrtValue View(int first, int rows) =>
            _tensor.View(first, rows, new[] { rows, _tensor.RowLength / _width, _width });
    }
}

using System.Collections.Generic;
using System.Linq;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>Element type and shape of a value.</summary>
    internal sealed class TensorType
    {
        public TensorType(ElementType element, IReadOnlyList<BatchSize> shape)
        {
            Element = element;
            Shape = shape;
        }

        public ElementType Element { get; }

        public IReadOnlyList<BatchSize> Shape { get; }

        public int Rank => Shape.Count;

        /// <summary>Elements at a batch of some rows.</summary>
        public long ElementCount(long batch) => Shape.Aggregate(1L, (product, side) => product * side.At(batch));

        /// <summary>The axis along which a batch's rows lie; -1 where there is none.</summary>
        public int BatchAxis
        {
            get
            {
                for (var axis = 0; axis < Shape.Count; axis++)
                {
                    if (!Shape[axis].IsConstant)
                    {
                        return axis;
                    }
                }

                return -1;
            }
        }

        public override string ToString() => $"{Element}[{string.Join(", ", Shape)}]";
    }
}

using System;
using System.Linq;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>The sizes that a workspace's tensors have.</summary>
    internal readonly struct WorkspaceShape
    {
        public WorkspaceShape(int rows, int height, int width, int patch)
        {
            Rows = rows;
            Height = height;
            Width = width;
            Patch = patch;
            Tokens = height / patch * (width / patch);
        }

        public int Rows { get; }

        public int Height { get; }

        public int Width { get; }

        public int Patch { get; }

        public int Tokens { get; }

        /// <summary>The shape of a tensor, rows first.</summary>
        public long[] ShapeOf(TensorDescription tensor) => tensor.Shape.Select(SizeOf).ToArray();

        /// <summary>Allocates a tensor in host memory.</summary>
        public RowTensor<float> Allocate(TensorDescription tensor)
        {
            var shape = ShapeOf(tensor);
            return new RowTensor<float>(tensor.Carries, (int)shape[0], shape.Skip(1).ToArray());
        }

        /// <summary>Allocates a tensor in host memory, as parts see it.</summary>
        public RowTensorView<float> AllocateView(TensorDescription tensor) =>
            new RowTensorView<float>(Allocate(tensor), tensor.IsPerRow);

        private long SizeOf(TensorDimension dimension) => dimension.Symbol switch
        {
            null => dimension.Size,
            TensorDimension.Batch => Rows,
            TensorDimension.Height => (long)dimension.Factor * Height,
            TensorDimension.Width => (long)dimension.Factor * Width,
            TensorDimension.Tokens => Tokens,
            var other => throw new InvalidOperationException($"A validated manifest has no dimension '{other}'."),
        };
    }
}

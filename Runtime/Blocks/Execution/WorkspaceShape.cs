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

        public RowTensor<float> Allocate(TensorDescription tensor)
        {
            var shape = tensor.Shape.Select(SizeOf).ToArray();
            return new RowTensor<float>(tensor.Carries, (int)shape[0], shape.Skip(1).ToArray());
        }

        private long SizeOf(TensorDimension dimension) => dimension.Symbol switch
        {
            null => dimension.Size,
            TensorDimension.Batch => Rows,
            TensorDimension.Height => Height,
            TensorDimension.Width => Width,
            TensorDimension.Tokens => Tokens,
            var other => throw new InvalidOperationException($"A validated manifest has no dimension '{other}'."),
        };
    }
}

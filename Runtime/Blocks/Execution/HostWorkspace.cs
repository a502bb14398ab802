using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>A workspace whose buffers are all in host memory.</summary>
    internal sealed class HostWorkspace : OnnxWorkspace, IBoundaryWorkspace
    {
        /// <param name="manifest">What the model is.</param>
        /// <param name="sessions">The model's parts.</param>
        /// <param name="rows">The most rows that a part is run with.</param>
        /// <param name="height">The latent's height.</param>
        /// <param name="width">The latent's width.</param>
        public HostWorkspace(BlockModelManifest manifest, BlockModelSessions sessions, int rows, int height, int width)
            : this(manifest, sessions, Shape(manifest, rows, height, width), rows)
        {
        }

        private HostWorkspace(BlockModelManifest manifest, BlockModelSessions sessions, WorkspaceShape shape, int rows)
            : base(manifest, sessions, shape, rows, tensor => shape.AllocateView(tensor))
        {
            Context = Tensors(ContextViews);
            Condition = Tensors(ConditionViews);
            Embedded = Tensors(EmbeddedViews);
            FirstChunkOut = Tensors(FirstChunkOutViews);
            HiddenIn = Tensors(HiddenInViews);
            HiddenOut = Tensors(HiddenOutViews);
        }

        public override IReadOnlyList<RowTensor<float>> Context { get; }

        public override IReadOnlyList<RowTensor<float>> Condition { get; }

        public IReadOnlyList<RowTensor<float>> Embedded { get; }

        public IReadOnlyList<RowTensor<float>> FirstChunkOut { get; }

        public override IReadOnlyList<RowTensor<float>> HiddenIn { get; }

        public override IReadOnlyList<RowTensor<float>> HiddenOut { get; }

        private static RowTensor<float>[] Tensors(ITensorView[] views) =>
            Array.ConvertAll(views, view => ((RowTensorView<float>)view).Tensor);
    }
}

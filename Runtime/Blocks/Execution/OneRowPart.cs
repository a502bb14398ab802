using System;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>A part from one tensor to another, run for one row at a time, so that its memory does not grow with a request.</summary>
    internal sealed class OneRowPart : IDisposable
    {
        private readonly RowTensor<float> _input;
        private readonly RowTensor<float> _output;
        private readonly PartBinding _part;

        /// <param name="session">The part.</param>
        /// <param name="shape">The request's sizes.</param>
        /// <param name="batch">The only number of rows that the part takes; null for any.</param>
        public OneRowPart(BlockSession session, WorkspaceShape shape, int? batch)
        {
            var single = new WorkspaceShape(batch ?? 1, shape.Height, shape.Width, shape.Patch);
            _input = single.Allocate(session.Part.Inputs[0]);
            _output = single.Allocate(session.Part.Outputs[0]);
            _part = new PartBinding(
                session,
                new ITensorView[] { new RowTensorView<float>(_input, isPerRow: true) },
                new ITensorView[] { new RowTensorView<float>(_output, isPerRow: true) },
                batch);
        }

        /// <summary>What the part reads.</summary>
        public Span<float> Input => _input.Rows(0, 1);

        /// <summary>What it wrote.</summary>
        public Span<float> Output => _output.Rows(0, 1);

        /// <summary>Computes the output.</summary>
        public void Run() => _part.Run(1);

        /// <inheritdoc/>
        public void Dispose() => _part.Dispose();
    }
}

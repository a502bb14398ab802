using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// The buffers of one request, and which tensor each holds while the parts are bound to them one after the other, in
    /// the order in which they run.
    /// </summary>
    internal sealed class WorkspaceBuffers
    {
        private readonly int? _batch;
        private readonly BufferPlan _plan;
        private readonly ITensorView[] _buffers;
        private readonly Dictionary<string, ITensorView> _views = new Dictionary<string, ITensorView>();
        private RowTensor<float>? _timestep;
        private int _bound;

        /// <param name="plan">Which buffer holds what.</param>
        /// <param name="batch">The only number of rows that the parts run with; null for any.</param>
        /// <param name="allocate">Makes a buffer for a tensor.</param>
        public WorkspaceBuffers(BufferPlan plan, int? batch, Func<TensorDescription, ITensorView> allocate)
        {
            _plan = plan;
            _batch = batch;
            _buffers = _plan.Buffers.Select(allocate).ToArray();
        }

        /// <summary>The buffer that holds a tensor now.</summary>
        public ITensorView this[string carries] => _views[carries];

        /// <summary>Adds a buffer that the sampler or the request fills.</summary>
        public void Give<T>(RowTensor<T> tensor)
            where T : unmanaged
        {
            _views[tensor.Name] = new RowTensorView<T>(tensor, isPerRow: true);
        }

        /// <summary>Adds the timesteps, which parts may read as one number.</summary>
        public void GiveTimestep(RowTensor<float> timestep)
        {
            _timestep = timestep;
            Give(timestep);
        }

        /// <summary>Binds the next part: inputs to what earlier parts wrote, outputs to the buffers of the plan.</summary>
        public PartBinding Bind(BlockSession session)
        {
            var inputs = session.Part.Inputs.Select(ViewOf).ToArray();
            var outputs = session.Part.Outputs
                .Select((output, place) => _views[output.Carries] = _buffers[_plan.BufferOf(_bound, place)])
                .ToArray();
            _bound++;
            return new PartBinding(session, inputs, outputs, _batch);
        }

        /// <summary>The buffers that hold those of some tensors of which every row has its own.</summary>
        public ITensorView[] RowsOf(IEnumerable<TensorDescription> tensors) =>
            tensors.Where(tensor => tensor.IsPerRow).Select(tensor => _views[tensor.Carries]).ToArray();

        // All rows have the same timestep, so a part may take it as one number.
        private ITensorView ViewOf(TensorDescription input) =>
            input.Carries == BoundaryTensors.Timestep && !input.IsPerRow
                ? new FirstValueView(_timestep!, input.Shape.Count)
                : _views[input.Carries];
    }
}

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
        private readonly BlockModelManifest _manifest;
        private readonly RowTensor<float> _timestep;
        private readonly BufferPlan _plan;
        private readonly RowTensor<float>[] _buffers;
        private readonly Dictionary<string, RowTensor<float>> _tensors = new Dictionary<string, RowTensor<float>>();
        private readonly Dictionary<string, ITensorView> _views = new Dictionary<string, ITensorView>();
        private int _bound;

        public WorkspaceBuffers(BlockModelManifest manifest, WorkspaceShape shape, RowTensor<float> timestep)
        {
            _manifest = manifest;
            _timestep = timestep;
            Give(timestep);
            _plan = BufferPlan.Create(manifest);
            _buffers = _plan.Buffers.Select(shape.Allocate).ToArray();
        }

        /// <summary>The buffer that holds a tensor now.</summary>
        public RowTensor<float> this[string carries] => _tensors[carries];

        /// <summary>Adds a buffer that the sampler or the request fills.</summary>
        public void Give<T>(RowTensor<T> tensor)
            where T : unmanaged
        {
            _views[tensor.Name] = new RowTensorView<T>(tensor, isPerRow: true);
        }

        /// <summary>Binds the next part: inputs to what earlier parts wrote, outputs to the buffers of the plan.</summary>
        public PartBinding Bind(BlockSession session)
        {
            var inputs = session.Part.Inputs.Select(ViewOf).ToArray();
            var outputs = session.Part.Outputs
                .Select((output, place) => Write(output, _plan.BufferOf(_bound, place)))
                .ToArray();
            _bound++;
            return new PartBinding(session, inputs, outputs, _manifest.Batch);
        }

        /// <summary>The buffers that hold those of some tensors of which every row has its own.</summary>
        public RowTensor<float>[] RowsOf(IEnumerable<TensorDescription> tensors) =>
            tensors.Where(tensor => tensor.IsPerRow).Select(tensor => _tensors[tensor.Carries]).ToArray();

        // All rows have the same timestep, so a part may take it as one number.
        private ITensorView ViewOf(TensorDescription input) =>
            input.Carries == BoundaryTensors.Timestep && !input.IsPerRow
                ? new FirstValueView(_timestep, input.Shape.Count)
                : _views[input.Carries];

        private ITensorView Write(TensorDescription output, int buffer)
        {
            _tensors[output.Carries] = _buffers[buffer];
            return _views[output.Carries] = new RowTensorView<float>(_buffers[buffer], output.IsPerRow);
        }
    }
}

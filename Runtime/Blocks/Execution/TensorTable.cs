using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>Finds the buffer behind every tensor that parts read and write.</summary>
    internal sealed class TensorTable
    {
        private readonly Dictionary<string, ITensorView> _views;

        public TensorTable()
            : this(new Dictionary<string, ITensorView>())
        {
        }

        private TensorTable(Dictionary<string, ITensorView> views) => _views = views;

        /// <summary>Adds a buffer whose rows are a batch's.</summary>
        public void Add<T>(RowTensor<T> tensor)
            where T : unmanaged
        {
            _views[tensor.Name] = new RowTensorView<T>(tensor, isPerRow: true);
        }

        public void AddRange(IEnumerable<RowTensor<float>> tensors)
        {
            foreach (var tensor in tensors)
            {
                Add(tensor);
            }
        }

        /// <summary>Adds buffers that are the same for all rows.</summary>
        public void AddConstants(IEnumerable<RowTensor<float>> tensors)
        {
            foreach (var tensor in tensors)
            {
                _views[tensor.Name] = new RowTensorView<float>(tensor, isPerRow: false);
            }
        }

        /// <summary>A table with more buffers, this one unchanged.</summary>
        public TensorTable With(IEnumerable<RowTensor<float>> tensors)
        {
            var table = new TensorTable(new Dictionary<string, ITensorView>(_views));
            table.AddRange(tensors);
            return table;
        }

        /// <summary>Ties a session to this table's buffers as inputs and to another's as outputs.</summary>
        public PartBinding Bind(BlockSession session, TensorTable outputs) =>
            new PartBinding(session, Find(session.Part.Inputs), outputs.Find(session.Part.Outputs));

        private ITensorView[] Find(IReadOnlyList<TensorDescription> tensors) =>
            tensors.Select(tensor => _views[tensor.Carries]).ToArray();
    }
}

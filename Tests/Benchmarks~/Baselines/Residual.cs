using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Baselines
{
    /// <summary>
    /// What the blocks between two places of the transformer add to the hidden state: kept at a full step, and added
    /// again at a skipped one.
    /// </summary>
    internal sealed class Residual
    {
        private readonly KeptState _output;
        private readonly float[] _added;
        private readonly float[] _sum;

        /// <param name="from">The tensors at the first place.</param>
        /// <param name="to">The tensors at the second place, which are written at a skipped step.</param>
        /// <param name="rows">Rows of the request.</param>
        /// <exception cref="InvalidSettingException">The hidden state changes its shape on the way.</exception>
        public Residual(IReadOnlyList<RowTensor<float>> from, IReadOnlyList<RowTensor<float>> to, int rows)
        {
            if (!from.Select(tensor => tensor.RowLength).SequenceEqual(to.Select(tensor => tensor.RowLength)))
            {
                throw new InvalidSettingException(
                    "Candidate", "a residual cache", "The model's hidden state changes its shape within the trunk: leave it out.");
            }

            _output = new KeptState(to, rows);
            _added = new float[_output.Values.Length];
            _sum = new float[_output.Values.Length];
        }

        /// <summary>Keeps what was added at this step.</summary>
        /// <param name="input">The state at the first place.</param>
        public void Keep(float[] input)
        {
            _output.Take();
            TensorPrimitives.Subtract<float>(_output.Values, input, _added);
        }

        /// <summary>Writes the state at the second place as if the same were added.</summary>
        /// <param name="input">The state at the first place.</param>
        public void Add(float[] input)
        {
            TensorPrimitives.Add<float>(input, _added, _sum);
            _output.Put(_sum);
        }
    }
}

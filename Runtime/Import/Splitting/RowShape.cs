using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Import.Splitting
{
    /// <summary>Shapes with a batch's rows first.</summary>
    internal static class RowShape
    {
        /// <summary>One value for every row.</summary>
        public static IReadOnlyList<TensorDimension> Single { get; } = Of();

        /// <summary>For every row a tensor of these sides.</summary>
        public static TensorDimension[] Of(params int[] sides) =>
            sides.Select(side => new TensorDimension(side)).Prepend(new TensorDimension(TensorDimension.Batch)).ToArray();
    }
}

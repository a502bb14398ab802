using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>A workspace that also shows the states within the trunk, from which rivals of SpeCa decide.</summary>
    internal interface IBoundaryWorkspace : IBlockWorkspace
    {
        /// <summary>What the embedding writes for every row; valid until the second trunk chunk runs.</summary>
        IReadOnlyList<RowTensor<float>> Embedded { get; }

        /// <summary>What the first trunk chunk writes for every row; valid until the next chunk but one runs.</summary>
        IReadOnlyList<RowTensor<float>> FirstChunkOut { get; }
    }
}

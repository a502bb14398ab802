using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>Sees every part of a model that is run.</summary>
    internal interface IPartWatcher
    {
        /// <summary>Told after a part has run.</summary>
        /// <param name="part">The part.</param>
        /// <param name="workspace">The buffers that it ran on.</param>
        /// <param name="rows">Rows that were computed.</param>
        void After(ModelPart part, IBlockWorkspace workspace, int rows);
    }
}

using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Boundaries
{
    /// <summary>A block model whose workspaces show the states within the trunk.</summary>
    internal interface IBoundaryModel : IBlockModel
    {
        /// <summary>Makes the buffers for one request, as <see cref="IBlockModel.CreateWorkspace"/> does.</summary>
        IBoundaryWorkspace CreateBoundaryWorkspace(int rows, int height, int width);
    }
}

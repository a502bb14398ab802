using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>A block model whose parts are watched. It computes what the model computes; that stays the caller's.</summary>
    internal sealed class WatchedModel(IBlockModel model, IPartWatcher watcher) : IBlockModel
    {
        /// <inheritdoc/>
        public BlockModelManifest Manifest => model.Manifest;

        /// <inheritdoc/>
        public ProviderChoice Provider => model.Provider;

        /// <inheritdoc/>
        public IBlockWorkspace CreateWorkspace(int rows, int height, int width) =>
            new WatchedWorkspace(model.CreateWorkspace(rows, height, width), watcher);

        /// <inheritdoc/>
        public IDetailWorkspace CreateDetailWorkspace(int height, int width) => model.CreateDetailWorkspace(height, width);

        /// <inheritdoc/>
        public void Dispose()
        {
        }
    }
}

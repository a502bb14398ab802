using SpeCa.Runtime.Blocks;

namespace SpeCa.Benchmarks.Boundaries
{
    /// <summary>
    /// The runtime's block model. All contenders of a comparison share it, so none has an advantage of memory or threads.
    /// </summary>
    internal sealed class BoundaryModel : IBoundaryModel
    {
        private readonly BlockModel _model;

        private BoundaryModel(BlockModel model) => _model = model;

        /// <inheritdoc/>
        public BlockModelManifest Manifest => _model.Manifest;

        /// <inheritdoc/>
        public ProviderChoice Provider => _model.Provider;

        /// <summary>Loads a model from its folder, with the states within the trunk where contenders can read them.</summary>
        /// <exception cref="BlockModelException">The manifest or a file is missing, damaged or not what it should be.</exception>
        public static BoundaryModel Load(string folder) => 
            new(BlockModel.Load(folder, new BlockModelOptions { SpeculationPlacement = SpeculationPlacement.Host }));

        /// <inheritdoc/>
        public IBlockWorkspace CreateWorkspace(int rows, int height, int width) => _model.CreateWorkspace(rows, height, width);

        /// <inheritdoc/>
        public IBoundaryWorkspace CreateBoundaryWorkspace(int rows, int height, int width) =>
            (IBoundaryWorkspace)_model.CreateWorkspace(rows, height, width);

        /// <inheritdoc/>
        public void Dispose() => _model.Dispose();
    }
}

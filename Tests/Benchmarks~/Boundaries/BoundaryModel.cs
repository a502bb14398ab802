using System.IO;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Benchmarks.Boundaries
{
    /// <summary>
    /// A block model loaded as <see cref="BlockModel"/> loads it. All contenders of a comparison share its sessions, so
    /// none has an advantage of memory or threads.
    /// </summary>
    internal sealed class BoundaryModel : IBoundaryModel
    {
        private readonly BlockModelSessions _sessions;

        private BoundaryModel(BlockModelManifest manifest, ProviderChoice provider, BlockModelSessions sessions)
        {
            Manifest = manifest;
            Provider = provider;
            _sessions = sessions;
        }

        /// <inheritdoc/>
        public BlockModelManifest Manifest { get; }

        /// <inheritdoc/>
        public ProviderChoice Provider { get; }

        /// <summary>Loads a model from its folder.</summary>
        /// <exception cref="BlockModelException">The manifest or a file is missing, damaged or not what it should be.</exception>
        public static BoundaryModel Load(string folder)
        {
            var options = BlockModelOptions.Default;
            var manifest = ManifestReader.Read(folder);
            foreach (var part in manifest.Parts)
            {
                ModelFile.Check(Path.Combine(folder, part.File), part, part.Opset ?? manifest.Opset, options.VerifyHashes);
            }

            foreach (var weights in manifest.Weights)
            {
                ModelFile.CheckData(Path.Combine(folder, weights.File), weights, options.VerifyHashes);
            }

            var proof = Path.Combine(folder, manifest.Condition.File);
            var provider = ExecutionProviderSelection.Choose(options, candidate => ProviderProbe.Run(proof, candidate, options));
            using var settings = SessionSettings.Create(provider.Provider, options);
            return new BoundaryModel(manifest, provider, BlockModelSessions.Load(folder, manifest, settings));
        }

        /// <inheritdoc/>
        public IBlockWorkspace CreateWorkspace(int rows, int height, int width) => CreateBoundaryWorkspace(rows, height, width);

        /// <inheritdoc/>
        public IBoundaryWorkspace CreateBoundaryWorkspace(int rows, int height, int width) =>
            new BoundaryWorkspace(Manifest, _sessions, rows, height, width);

        /// <inheritdoc/>
        public void Dispose() => _sessions.Dispose();
    }
}

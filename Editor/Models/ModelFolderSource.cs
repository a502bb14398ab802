using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Models
{
    /// <summary>Opens every model anew; whoever asked for it has it alone.</summary>
    public sealed class ModelFolderSource : IModelSource
    {
        private readonly BlockModelOptions _options;

        /// <summary>Makes a source.</summary>
        /// <param name="options">How models are loaded; the providers are replaced by the preferred ones. Null for the defaults.</param>
        public ModelFolderSource(BlockModelOptions? options = null) => _options = options ?? BlockModelOptions.Default;

        /// <inheritdoc/>
        public Task<LoadedModel> OpenAsync(string folder, ProviderPreference provider, CancellationToken cancellation) =>
            Task.Run(() => Open(folder, provider), cancellation);

        private LoadedModel Open(string folder, ProviderPreference provider)
        {
            // Read first: it is quick, and a damaged file of presets need not wait for the model.
            PresetCatalog presets = PresetCatalog.Load(folder);
            var model = BlockModel.Load(folder, _options.Preferring(provider));
            var generator = new TextureGenerator(model);
            return new LoadedModel(folder, model, generator, presets, () =>
            {
                generator.Dispose();
                model.Dispose();
            });
        }
    }
}

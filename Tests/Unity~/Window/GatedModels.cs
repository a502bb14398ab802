using System.Threading;
using System.Threading.Tasks;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Unity.Window
{
    /// <summary>Opens real models that stop at a gate when a request begins.</summary>
    internal sealed class GatedModels(ManualResetEventSlim gate) : IModelSource
    {
        /// <summary>Set once a request stands at the gate.</summary>
        public ManualResetEventSlim Reached { get; } = new();

        public int Living { get; private set; }

        public Task<LoadedModel> OpenAsync(string folder, ProviderPreference provider, CancellationToken cancellation) => Task.Run(
            () =>
            {
                var model = BlockModel.Load(folder, BlockModelOptions.Default with { Threads = 1 });
                var generator = new TextureGenerator(new GatedModel(model, gate, Reached));
                Living++;
                return new LoadedModel(folder, model, generator, PresetCatalog.Load(folder), () =>
                {
                    Living--;
                    generator.Dispose();
                    model.Dispose();
                });
            },
            cancellation);

        private sealed class GatedModel(IBlockModel model, ManualResetEventSlim gate, ManualResetEventSlim reached) : IBlockModel
        {
            public BlockModelManifest Manifest => model.Manifest;

            public ProviderChoice Provider => model.Provider;

            public IBlockWorkspace CreateWorkspace(int rows, int height, int width)
            {
                reached.Set();
                gate.Wait();
                return model.CreateWorkspace(rows, height, width);
            }

            public IDetailWorkspace CreateDetailWorkspace(int height, int width) => model.CreateDetailWorkspace(height, width);

            public void Dispose() => model.Dispose();
        }
    }
}

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Editor
{
    /// <summary>Lends models that a test made, by their folders, and counts the loans.</summary>
    internal sealed class LentModels : IModelSource
    {
        private readonly Dictionary<string, Func<IBlockModel>> _models = new();

        public int Living { get; private set; }

        public List<ProviderPreference> Asked { get; } = new();

        public LentModels With(string folder, Func<IBlockModel> open)
        {
            _models[folder] = open;
            return this;
        }

        public Task<LoadedModel> OpenAsync(string folder, ProviderPreference provider, CancellationToken cancellation) => Task.Run(() =>
        {
            Asked.Add(provider);
            var presets = PresetCatalog.Load(folder);
            var model = _models.TryGetValue(folder, out var open) ? open() : throw new ManifestException(folder, "there is no model.");
            var generator = new TextureGenerator(model);
            Living++;
            return new LoadedModel(folder, model, generator, presets, () =>
            {
                Living--;
                generator.Dispose();
                model.Dispose();
            });
        });
    }
}

using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Generation
{
    /// <summary>The model whose detail stage is known in closed form, loaded, with a generator.</summary>
    internal sealed class LoadedDetailModel : IDisposable
    {
        private readonly DetailModelFolder _folder = new();

        public LoadedDetailModel()
        {
            Model = _folder.Load();
            Generator = new TextureGenerator(Model);
        }

        public BlockModel Model { get; }

        public TextureGenerator Generator { get; }

        public void Dispose()
        {
            Generator.Dispose();
            Model.Dispose();
            _folder.Dispose();
        }
    }
}

using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Editor.Models
{
    /// <summary>A model that is open, on loan from its source; disposing it gives it back.</summary>
    public sealed class LoadedModel : IDisposable
    {
        private Action? _giveBack;

        /// <summary>Lends a model.</summary>
        /// <param name="folder">Its folder.</param>
        /// <param name="model">The model.</param>
        /// <param name="generator">The one generator of that model, so that requests take turns.</param>
        /// <param name="presets">The presets that were measured on it.</param>
        /// <param name="giveBack">Called once, when the loan ends.</param>
        public LoadedModel(string folder, IBlockModel model, TextureGenerator generator, PresetCatalog presets, Action giveBack)
        {
            Folder = folder;
            Model = model;
            Generator = generator;
            Presets = presets;
            _giveBack = giveBack;
        }

        /// <summary>The block model's folder.</summary>
        public string Folder { get; }

        /// <summary>The model.</summary>
        public IBlockModel Model { get; }

        /// <summary>Makes textures with it; requests of all who share the model take turns.</summary>
        public TextureGenerator Generator { get; }

        /// <summary>The model's presets.</summary>
        public PresetCatalog Presets { get; }

        /// <inheritdoc/>
        public void Dispose()
        {
            Action? giveBack = _giveBack;
            _giveBack = null;
            giveBack?.Invoke();
        }
    }
}

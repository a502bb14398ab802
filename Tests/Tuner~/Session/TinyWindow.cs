using System;
using System.Threading.Tasks;
using Moq;
using SpeCa.Editor;
using SpeCa.Editor.Export;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Models;
using SpeCa.Editor.State;
using SpeCa.Runtime.Blocks;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tuner.Tests.Session
{
    /// <summary>A window with the tiny model open, to make real textures with.</summary>
    internal sealed class TinyWindow : IDisposable
    {
        private TinyWindow(TunerViewModel tuner) => Tuner = tuner;

        public TunerViewModel Tuner { get; }

        public static async Task<TinyWindow> OpenAsync(string? folder = null)
        {
            var seams = new TunerSeams(new ModelFolderSource(TinyModelFolder.OnCpu()), Mock.Of<ITextureExporter>(), new DirectThread());
            var tuner = new TunerViewModel(seams, folder ?? TinyModelFolder.Source);
            await tuner.RestoreAsync(new TunerState { IsLive = false, IsCompared = false, Provider = ProviderPreference.Cpu });
            return new TinyWindow(tuner);
        }

        public async Task<FinishedTexture> MakeAsync()
        {
            await Tuner.Generation.GenerateCommand.ExecuteAsync(null);
            return Tuner.Generation.Result ?? throw new InvalidOperationException(Tuner.Generation.Error);
        }

        public void Dispose() => Tuner.Dispose();
    }
}

using System;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tuner.Models
{
    /// <summary>A model that is open for many, and how many that are.</summary>
    internal sealed class SharedModel((string Folder, ProviderPreference Provider) key, Task<LoadedModel> opening)
    {
        /// <summary>The folder, and where it is to run.</summary>
        public (string Folder, ProviderPreference Provider) Key { get; } = key;

        /// <summary>The model once it is open.</summary>
        public Task<LoadedModel> Opening { get; } = opening;

        /// <summary>Those who have it, or wait for it.</summary>
        public int Borrowers { get; set; }

        /// <summary>Closes it once nobody has had it for a while; null while somebody has.</summary>
        public ITimer? Timer { get; set; }

        /// <summary>Closes it, once the request that is running has ended.</summary>
        public async Task CloseAsync()
        {
            Timer?.Dispose();
            try
            {
                LoadedModel model = await Opening;
                await Task.Run(model.Dispose);
            }
            catch (Exception) when (Opening.IsFaulted)
            {
                // What could not be opened need not be closed; whoever asked for it was told.
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tuner.Models
{
    /// <summary>
    /// Opens every model once for all who want it, with one generator, so that the tabs of a browser take turns. A model that
    /// nobody has any more is closed after a while, since a page that is loaded again wants it back at once.
    /// </summary>
    public sealed class SharedModels : IModelSource, IAsyncDisposable
    {
        /// <summary>How long a model stays open that nobody has.</summary>
        public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

        private readonly IModelSource _source;
        private readonly TimeProvider _time;
        private readonly Dictionary<(string Folder, ProviderPreference Provider), SharedModel> _models = [];
        private bool _isDisposed;

        /// <summary>Opens nothing yet.</summary>
        /// <param name="source">Opens models anew.</param>
        /// <param name="time">Measures <see cref="Grace"/>.</param>
        public SharedModels(IModelSource source, TimeProvider time)
        {
            _source = source;
            _time = time;
        }

        /// <inheritdoc/>
        public async Task<LoadedModel> OpenAsync(string folder, ProviderPreference provider, CancellationToken cancellation)
        {
            SharedModel shared = Borrow((Path.GetFullPath(folder), provider));
            try
            {
                LoadedModel model = await shared.Opening.WaitAsync(cancellation);
                return new LoadedModel(model.Folder, model.Model, model.Generator, model.Presets, () => GiveBack(shared));
            }
            catch
            {
                GiveBack(shared);
                throw;
            }
        }

        /// <summary>Closes all models, whoever has them.</summary>
        public async ValueTask DisposeAsync()
        {
            SharedModel[] open;
            lock (_models)
            {
                _isDisposed = true;
                open = [.. _models.Values];
                _models.Clear();
            }

            foreach (SharedModel model in open)
            {
                await model.CloseAsync();
            }
        }

        private SharedModel Borrow((string Folder, ProviderPreference Provider) key)
        {
            lock (_models)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                if (!_models.TryGetValue(key, out SharedModel? shared))
                {
                    // Whoever gives up waiting does not keep the others from their model.
                    shared = new SharedModel(key, _source.OpenAsync(key.Folder, key.Provider, CancellationToken.None));
                    _models.Add(key, shared);
                }

                shared.Borrowers++;
                return shared;
            }
        }

        private void GiveBack(SharedModel shared)
        {
            lock (_models)
            {
                shared.Borrowers--;
                if (shared.Borrowers > 0 || _isDisposed)
                {
                    return;
                }

                if (shared.Opening.IsFaulted)
                {
                    // It may work next time: the folder is there now, or the file is mended.
                    Forget(shared);
                    return;
                }

                shared.Timer?.Dispose();
                shared.Timer = _time.CreateTimer(_ => CloseUnused(shared), null, Grace, Timeout.InfiniteTimeSpan);
            }
        }

        private void CloseUnused(SharedModel shared)
        {
            lock (_models)
            {
                if (shared.Borrowers > 0 || !Forget(shared))
                {
                    return;
                }
            }

            _ = shared.CloseAsync();
        }

        private bool Forget(SharedModel shared) =>
            _models.TryGetValue(shared.Key, out SharedModel? known) && known == shared && _models.Remove(shared.Key);
    }
}

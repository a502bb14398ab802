using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SpeCa.Tuner.Viewing
{
    /// <summary>The browser's viewer in an element of the page: the flat tile, the lit shape, or the rooms.</summary>
    internal sealed class ViewerSession : IAsyncDisposable
    {
        private readonly IJSRuntime _runtime;
        private IJSObjectReference? _module;
        private IJSObjectReference? _viewer;
        private string? _kind;

        public ViewerSession(IJSRuntime runtime) => _runtime = runtime;

        /// <summary>Shows a kind of viewer in place of another.</summary>
        /// <param name="kind">The function of <c>viewer/index.js</c> that makes it.</param>
        /// <param name="element">The element that it fills.</param>
        /// <param name="listener">Told of what happens in it.</param>
        /// <returns>Whether it is new, so that nothing is in it yet.</returns>
        public async Task<bool> ShowAsync<T>(string kind, ElementReference element, DotNetObjectReference<T> listener)
            where T : class
        {
            if (_kind == kind)
            {
                return false;
            }

            _module ??= await _runtime.InvokeAsync<IJSObjectReference>("import", "./viewer/index.js");
            await ClearAsync();
            _viewer = await _module.InvokeAsync<IJSObjectReference>(kind, element, listener);
            _kind = kind;
            return true;
        }

        /// <summary>Whether a kind of viewer is there.</summary>
        public bool IsShowing(string kind) => _kind == kind;

        /// <summary>Calls the viewer.</summary>
        public async Task CallAsync(string method, params object?[] arguments)
        {
            if (_viewer != null)
            {
                await _viewer.InvokeVoidAsync(method, arguments);
            }
        }

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            try
            {
                await ClearAsync();
                if (_module != null)
                {
                    await _module.DisposeAsync();
                }
            }
            catch (JSDisconnectedException)
            {
                // The browser has gone, and the viewer with it.
            }
        }

        private async Task ClearAsync()
        {
            if (_viewer is { } viewer)
            {
                _viewer = null;
                _kind = null;
                await viewer.InvokeVoidAsync("dispose");
                await viewer.DisposeAsync();
            }
        }
    }
}

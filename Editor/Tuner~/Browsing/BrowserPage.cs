using System;
using System.Threading.Tasks;
using Microsoft.JSInterop;

namespace SpeCa.Tuner.Browsing
{
    /// <summary>What the page asks its browser for, by way of <c>js/page.js</c>.</summary>
    internal sealed class BrowserPage(IJSRuntime runtime) : IAsyncDisposable
    {
        private Task<IJSObjectReference>? _module;

        /// <summary>What this browser remembers under a name; null where it remembers nothing.</summary>
        public async Task<string?> RecallAsync(string name) => await (await ModuleAsync()).InvokeAsync<string?>("recall", name);

        /// <summary>Makes the browser remember a text.</summary>
        public async Task RememberAsync(string name, string text) => await (await ModuleAsync()).InvokeVoidAsync("remember", name, text);

        /// <summary>Wears a theme: <c>system</c>, <c>dark</c> or <c>light</c>.</summary>
        /// <returns>Whether the page is dark now.</returns>
        public async Task<bool> WearThemeAsync(string theme) => await (await ModuleAsync()).InvokeAsync<bool>("wearTheme", theme);

        /// <summary>Saves a text as a file of the browser's.</summary>
        public async Task DownloadAsync(string fileName, string text) => await (await ModuleAsync()).InvokeVoidAsync("download", fileName, text);

        /// <summary>Opens the file chooser of a file input.</summary>
        public async Task ChooseFileAsync(string inputId) => await (await ModuleAsync()).InvokeVoidAsync("chooseFile", inputId);

        /// <summary>Passes the page's shortcuts and changes of the system's theme on to an object.</summary>
        public async Task ListenAsync<T>(DotNetObjectReference<T> listener)
            where T : class => await (await ModuleAsync()).InvokeVoidAsync("listen", listener);

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            if (_module is null)
            {
                return;
            }

            try
            {
                await (await _module).DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser has gone, and its objects with it.
            }
        }

        private Task<IJSObjectReference> ModuleAsync() =>
            _module ??= runtime.InvokeAsync<IJSObjectReference>("import", "./js/page.js").AsTask();
    }
}

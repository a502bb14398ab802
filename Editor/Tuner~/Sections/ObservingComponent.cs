using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading.Tasks;
using CommunityToolkit.Mvvm.Input;
using Microsoft.AspNetCore.Components;

namespace SpeCa.Tuner.Sections
{
    /// <summary>A part of the page that is rendered anew when a view model changes, once for all changes of one turn.</summary>
    public abstract class ObservingComponent : ComponentBase, IDisposable
    {
        private readonly List<Action> _unsubscribe = [];
        private bool _isPending;
        private bool _isDisposed;

        /// <summary>Whether the component has gone.</summary>
        protected bool IsDisposed => _isDisposed;

        /// <inheritdoc/>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Renders whenever a view model changes.</summary>
        protected void Observe(INotifyPropertyChanged source)
        {
            source.PropertyChanged += Changed;
            _unsubscribe.Add(() => source.PropertyChanged -= Changed);
        }

        /// <summary>Renders whenever a command can be given, or no longer can.</summary>
        protected void ObserveCommand(IRelayCommand command)
        {
            command.CanExecuteChanged += CommandChanged;
            _unsubscribe.Add(() => command.CanExecuteChanged -= CommandChanged);
        }

        /// <summary>Called before the rendering that a change of a view model causes.</summary>
        protected virtual void OnObserved()
        {
        }

        /// <summary>Stops observing.</summary>
        protected virtual void Dispose(bool disposing)
        {
            _isDisposed = true;
            foreach (Action unsubscribe in _unsubscribe)
            {
                unsubscribe();
            }

            _unsubscribe.Clear();
        }

        private void Changed(object? sender, PropertyChangedEventArgs change) => RenderSoon();

        private void CommandChanged(object? sender, EventArgs change) => RenderSoon();

        private void RenderSoon()
        {
            if (!_isPending)
            {
                _isPending = true;
                _ = InvokeAsync(RenderAsync);
            }
        }

        private async Task RenderAsync()
        {
            // All that changes in the same turn is shown together.
            await Task.Yield();
            _isPending = false;
            if (!_isDisposed)
            {
                OnObserved();
                StateHasChanged();
            }
        }
    }
}

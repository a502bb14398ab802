using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.JSInterop;
using SpeCa.Runtime;
using SpeCa.Tuner.Rooms;

namespace SpeCa.Tuner.Viewing
{
    /// <summary>A room's generator while it is being looked at.</summary>
    internal sealed class RoomRun : IAsyncDisposable
    {
        private readonly RoomGenerator _generator;
        private readonly CancellationTokenSource _closing = new();
        private readonly Task _running;

        /// <summary>Begins with the room that is seen first.</summary>
        public RoomRun(RoomGenerator generator, IRoomView view, TimeProvider time)
        {
            _generator = generator;

            // Away from the tab's turn: frames are not to wait for what the page does.
            _running = Task.Run(() => RunAsync(view, time));
        }

        /// <summary>Whether it has ended by itself, as after the browser was away for long.</summary>
        public bool HasEnded => _running.IsCompleted;

        /// <summary>Tells that another room was entered.</summary>
        public void Enter() => _generator.Enter();

        /// <summary>Ends after the piece of work that is running.</summary>
        public async ValueTask DisposeAsync()
        {
            await _closing.CancelAsync();
            await _running;
            _closing.Dispose();
        }

        private async Task RunAsync(IRoomView view, TimeProvider time)
        {
            try
            {
                await _generator.RunAsync(view, time, _closing.Token);
            }
            catch (SpeCaException error)
            {
                await view.ShowStatusAsync(error.Message);
            }
            catch (Exception gone) when (gone is OperationCanceledException or JSDisconnectedException or ObjectDisposedException)
            {
                // The room is no longer looked at, or its model was closed.
            }
        }
    }
}

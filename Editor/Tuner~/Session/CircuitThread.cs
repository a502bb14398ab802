using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using SpeCa.Editor.Threads;

namespace SpeCa.Tuner.Session
{
    /// <summary>The turn of one browser tab's circuit, on which its page is changed.</summary>
    /// <param name="context">The circuit's context; <see cref="SynchronizationContext.Current"/> where a component starts.</param>
    /// <param name="failed">Told of an error that the action did not expect.</param>
    internal sealed class CircuitThread(SynchronizationContext context, Action<Exception> failed) : IUserInterfaceThread
    {
        /// <inheritdoc/>
        public void Post(Action action) => context.Post(_ => Run(action), null);

        [SuppressMessage("Design", "CA1031", Justification = "The page shows whatever went wrong; nothing is hidden.")]
        private void Run(Action action)
        {
            try
            {
                action();
            }
            catch (Exception error)
            {
                failed(error);
            }
        }
    }
}

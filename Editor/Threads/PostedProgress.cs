using System;

namespace SpeCa.Editor.Threads
{
    /// <summary>Takes reports from the thread that computes to that of the user interface.</summary>
    internal sealed class PostedProgress<T> : IProgress<T>
    {
        private readonly IUserInterfaceThread _thread;
        private readonly Action<T> _show;

        /// <param name="thread">Where reports are shown.</param>
        /// <param name="show">Shows one.</param>
        public PostedProgress(IUserInterfaceThread thread, Action<T> show)
        {
            _thread = thread;
            _show = show;
        }

        /// <inheritdoc/>
        public void Report(T value) => _thread.Post(() => _show(value));
    }
}

using System;
using System.Collections.Concurrent;
using SpeCa.Editor.Threads;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Editor.Unity.Lifetime
{
    /// <summary>Runs what view models post in the editor's update loop, which is where Unity's objects may be used.</summary>
    internal sealed class EditorUpdateThread : IUserInterfaceThread, IDisposable
    {
        private readonly ConcurrentQueue<Action> _posted = new ConcurrentQueue<Action>();

        /// <summary>Joins the update loop.</summary>
        public EditorUpdateThread() => EditorApplication.update += RunPosted;

        /// <inheritdoc/>
        public void Post(Action action) => _posted.Enqueue(action ?? throw new ArgumentNullException(nameof(action)));

        /// <summary>Runs what has been posted. An exception is logged, and what was posted after it still runs.</summary>
        public void RunPosted()
        {
            while (_posted.TryDequeue(out Action? action))
            {
                try
                {
                    action();
                }
#pragma warning disable CA1031 // A mistake in one action must not keep the others from the editor.
                catch (Exception error)
#pragma warning restore CA1031
                {
                    Debug.LogException(error);
                }
            }
        }

        /// <summary>Leaves the update loop; what is posted from then on waits for <see cref="RunPosted"/>.</summary>
        public void Dispose() => EditorApplication.update -= RunPosted;
    }
}

using System;
using System.Collections.Concurrent;
using System.Threading;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;

namespace SpeCa.Tests.Unity
{
    /// <summary>The editor's update loop on the test's own thread: what awaits on it goes on there, as in Unity.</summary>
    internal sealed class EditorLoop : SynchronizationContext
    {
        // Only a deadlock takes as long.
        private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

        private readonly ConcurrentQueue<Action> _posted = new();

        public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue(() => d(state));

        /// <summary>One update of the editor, and one frame of the scene that plays in it.</summary>
        public void Update()
        {
            while (_posted.TryDequeue(out var action))
            {
                action();
            }

            EditorApplication.update?.Invoke();
            Player.Frame();
        }

        /// <summary>Updates until something holds.</summary>
        public void Until(Func<bool> holds)
        {
            using var giveUp = new CancellationTokenSource(_longest);
            var wait = new SpinWait();
            while (!holds())
            {
                Assert.That(giveUp.IsCancellationRequested, Is.False, "It never came to hold.");
                Update();
                wait.SpinOnce();
            }
        }
    }
}

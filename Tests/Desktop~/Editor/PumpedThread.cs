using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Editor.Threads;

namespace SpeCa.Tests.Editor
{
    /// <summary>The test's own thread as that of the user interface: what is posted runs while the test waits.</summary>
    internal sealed class PumpedThread : IUserInterfaceThread, IDisposable
    {
        // Only a deadlock takes as long.
        private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

        private readonly BlockingCollection<Action> _actions = new();

        /// <summary>Posted actions that have been run.</summary>
        public int Runs { get; private set; }

        public void Post(Action action) => _actions.Add(action);

        /// <summary>Runs what is posted until a task has ended, and what was posted up to then.</summary>
        public void Await(Task task)
        {
            using var giveUp = new CancellationTokenSource(_longest);
            task.ContinueWith(_ => Post(() => { }), TaskScheduler.Default);
            while (!task.IsCompleted)
            {
                RunNext(giveUp.Token);
            }

            RunPosted();
            Assert.That(task.Exception, Is.Null);
        }

        /// <summary>Runs what is posted until something holds.</summary>
        public void Until(Func<bool> holds)
        {
            using var giveUp = new CancellationTokenSource(_longest);
            while (!holds())
            {
                RunNext(giveUp.Token);
            }
        }

        public void RunPosted()
        {
            while (_actions.TryTake(out var action))
            {
                Run(action);
            }
        }

        public void Dispose() => _actions.Dispose();

        private void RunNext(CancellationToken giveUp) => Run(_actions.Take(giveUp));

        private void Run(Action action)
        {
            Runs++;
            action();
        }
    }
}

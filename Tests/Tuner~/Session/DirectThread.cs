using System;
using System.Collections.Generic;
using SpeCa.Editor.Threads;

namespace SpeCa.Tuner.Tests.Session
{
    /// <summary>Runs what is posted one after the other, on whichever thread posted it.</summary>
    internal sealed class DirectThread : IUserInterfaceThread
    {
        private readonly Queue<Action> _posted = new();
        private bool _isRunning;

        public void Post(Action action)
        {
            lock (_posted)
            {
                _posted.Enqueue(action);
                if (_isRunning)
                {
                    return;
                }

                _isRunning = true;
            }

            while (TryNext(out var next))
            {
                next();
            }
        }

        private bool TryNext(out Action next)
        {
            lock (_posted)
            {
                _isRunning = _posted.TryDequeue(out next!);
                return _isRunning;
            }
        }
    }
}

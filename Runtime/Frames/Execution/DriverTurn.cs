using System;
using System.Threading;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// Who drives a queue: the thread of the frames, its worker, or somebody who takes something out of it. The last wait for a
    /// piece of work at most: while they do, no other piece is begun.
    /// </summary>
    internal sealed class DriverTurn
    {
        private const int Nobody = 0;

        private int _owner;
        private int _waiting;

        /// <summary>Whether somebody waits for the turn.</summary>
        public bool IsWanted => Volatile.Read(ref _waiting) > 0;

        /// <summary>Takes the turn, if nobody has it or waits for it.</summary>
        public bool TryEnter() => !IsWanted && TryTake();

        /// <summary>Waits for the turn.</summary>
        /// <exception cref="InvalidOperationException">The calling thread has it.</exception>
        public void Enter()
        {
            ThrowIfMine();
            Interlocked.Increment(ref _waiting);
            try
            {
                var wait = default(SpinWait);
                while (!TryTake())
                {
                    wait.SpinOnce();
                }
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }

        /// <summary>Gives the turn back.</summary>
        public void Exit() => Volatile.Write(ref _owner, Nobody);

        /// <exception cref="InvalidOperationException">The calling thread has the turn, and would wait for itself.</exception>
        public void ThrowIfMine()
        {
            if (Volatile.Read(ref _owner) == Environment.CurrentManagedThreadId)
            {
                throw new InvalidOperationException("The queue cannot be waited for from what it runs itself, a policy or a model: do it after the frame.");
            }
        }

        private bool TryTake() =>
            Interlocked.CompareExchange(ref _owner, Environment.CurrentManagedThreadId, Nobody) == Nobody;
    }
}

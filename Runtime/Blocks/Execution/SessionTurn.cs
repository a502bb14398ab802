using System.Threading;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// Who may use a session now. ONNX Runtime's GPU providers must not run a session twice at once, and none may run
    /// one that is being freed. A turn lasts as long as a run, so those who wait give way to other threads, and no lock
    /// is held meanwhile.
    /// </summary>
    internal sealed class SessionTurn
    {
        private const int Free = 0;
        private const int Taken = 1;
        private const int Closed = 2;

        private int _state;
        private volatile bool _isClosing;

        /// <summary>Whether turns are still given.</summary>
        public bool IsOpen => !_isClosing;

        /// <summary>Waits for a turn, which ends with <see cref="Leave"/>.</summary>
        /// <returns>Whether there is one; false once <see cref="Close"/> was called.</returns>
        public bool TryEnter()
        {
            var wait = new SpinWait();
            while (!_isClosing)
            {
                if (Interlocked.CompareExchange(ref _state, Taken, Free) == Free)
                {
                    return true;
                }

                wait.SpinOnce();
            }

            return false;
        }

        /// <summary>Ends a turn.</summary>
        public void Leave() => Volatile.Write(ref _state, Free);

        /// <summary>Lets nobody in any more, and waits for the end of the turn that is under way.</summary>
        /// <returns>Whether this call closed it, rather than an earlier one.</returns>
        public bool Close()
        {
            _isClosing = true;
            var wait = new SpinWait();
            while (true)
            {
                switch (Interlocked.CompareExchange(ref _state, Closed, Free))
                {
                    case Free:
                        return true;
                    case Closed:
                        return false;
                }

                wait.SpinOnce();
            }
        }
    }
}

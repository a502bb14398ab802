using System;
using System.Threading;

namespace SpeCa.Runtime.Frames
{
    /// <summary>A thread that works whenever it is woken, and sleeps in between.</summary>
    internal sealed class FrameWorker : IDisposable
    {
        private readonly AutoResetEvent _wake = new AutoResetEvent(false);
        private readonly Action _work;
        private readonly Thread _thread;
        private volatile bool _isStopping;

        /// <param name="work">What to do; throws nothing.</param>
        public FrameWorker(Action work)
        {
            _work = work;

            // A game's own threads come first; what is left of the cores is this one's.
            _thread = new Thread(Run) { IsBackground = true, Name = "SpeCa texture worker", Priority = ThreadPriority.BelowNormal };
            _thread.Start();
        }

        /// <summary>Makes it work, once more if it is working.</summary>
        public void Wake() => _wake.Set();

        /// <summary>Ends the thread, after what it is doing.</summary>
        public void Dispose()
        {
            _isStopping = true;
            _wake.Set();
            _thread.Join();
            _wake.Dispose();
        }

        private void Run()
        {
            while (true)
            {
                _wake.WaitOne();
                if (_isStopping)
                {
                    return;
                }

                _work();
            }
        }
    }
}

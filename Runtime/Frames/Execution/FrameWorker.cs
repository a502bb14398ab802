using System;
using System.Threading;

namespace SpeCa.Runtime.Frames
{
    /// <summary>A thread that works whenever it is woken, and sleeps in between.</summary>
    internal sealed class FrameWorker : IDisposable
    {
        private readonly object _signal = new object();
        private readonly Action _work;
        private readonly Thread _thread;
        private bool _isWoken;
        private bool _isStopping;

        /// <param name="work">What to do.</param>
        public FrameWorker(Action work)
        {
            _work = work;

            // A game's own threads come first; what is left of the cores is this one's.
            _thread = new Thread(Run) { IsBackground = true, Name = "SpeCa texture worker", Priority = ThreadPriority.BelowNormal };
            _thread.Start();
        }

        /// <summary>Makes it work, once more if it is working; does nothing once it is disposed.</summary>
        public void Wake()
        {
            lock (_signal)
            {
                _isWoken = true;
                Monitor.Pulse(_signal);
            }
        }

        /// <summary>Ends the thread, after what it is doing.</summary>
        public void Dispose()
        {
            lock (_signal)
            {
                _isStopping = true;
                Monitor.Pulse(_signal);
            }

            _thread.Join();
        }

        private void Run()
        {
            while (WaitForWork())
            {
                try
                {
                    _work();
                }
                catch (Exception)
                {
                    // An error that leaves a thread ends the process. What work throws beside its requests' own errors comes from
                    // the clock, which the thread of the frames reads too, and sees it there.
                }
            }
        }

        private bool WaitForWork()
        {
            lock (_signal)
            {
                while (!_isWoken && !_isStopping)
                {
                    Monitor.Wait(_signal);
                }

                _isWoken = false;
                return !_isStopping;
            }
        }
    }
}

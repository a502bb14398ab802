using System;
using System.Threading;

namespace SpeCa.Benchmarks.Frames
{
    /// <summary>A second thread of the game, busy for a part of every frame, like one that renders.</summary>
    internal sealed class RenderThread : IDisposable
    {
        private readonly AutoResetEvent _frame = new(false);
        private readonly ParticleLoad _load;
        private readonly Thread _thread;
        private volatile bool _isStopping;

        public RenderThread(double milliseconds)
        {
            _load = new ParticleLoad(milliseconds);
            _thread = new Thread(Run) { IsBackground = true, Name = "render" };
            _thread.Start();
        }

        /// <summary>Lets it compute a frame.</summary>
        public void Begin() => _frame.Set();

        public void Dispose()
        {
            _isStopping = true;
            _frame.Set();
            _thread.Join();
            _frame.Dispose();
        }

        private void Run()
        {
            while (true)
            {
                _frame.WaitOne();
                if (_isStopping)
                {
                    return;
                }

                _load.Run();
            }
        }
    }
}

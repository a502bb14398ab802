using System;
using System.Threading;
using System.Threading.Tasks;

namespace SpeCa.Soak
{
    /// <summary>Threads of their own, which wait for nobody of the pool.</summary>
    internal static class Threads
    {
        /// <summary>Runs something on a thread of its own.</summary>
        public static Task Start(Action act) =>
            Task.Factory.StartNew(act, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}

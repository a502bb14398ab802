using System;
using System.Threading.Tasks;

namespace SpeCa.Editor.Threads
{
    /// <summary>Waits for what was posted.</summary>
    internal static class UserInterfaceThreadExtensions
    {
        /// <summary>Posts an action; the task ends once it has run, and carries its exception.</summary>
        public static Task RunAsync(this IUserInterfaceThread thread, Action action)
        {
            var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            thread.Post(() =>
            {
                try
                {
                    action();
                    done.SetResult(true);
                }
                catch (Exception error)
                {
                    done.SetException(error);
                }
            });
            return done.Task;
        }
    }
}

using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace UnityEngine
{
    public class Awaitable<T>
    {
        private readonly Task<T> _task;

        internal Awaitable(Task<T> task) => _task = task;

        public TaskAwaiter<T> GetAwaiter() => _task.GetAwaiter();
    }
}

using System;
using System.Threading.Tasks;

namespace UnityEngine
{
    public class AwaitableCompletionSource<T>
    {
        private readonly TaskCompletionSource<T> _source = new TaskCompletionSource<T>();

        public Awaitable<T> Awaitable => new Awaitable<T>(_source.Task);

        public void SetResult(in T value) => _source.SetResult(value);

        public void SetException(Exception exception) => _source.SetException(exception);

        public void SetCanceled() => _source.SetCanceled();
    }
}

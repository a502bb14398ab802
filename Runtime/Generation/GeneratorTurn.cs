using System;
using System.Threading;

namespace SpeCa.Runtime.Generation
{
    /// <summary>A turn that was taken; it is given back once, however often it is disposed.</summary>
    internal sealed class GeneratorTurn : IDisposable
    {
        private SemaphoreSlim? _turn;

        public GeneratorTurn(SemaphoreSlim turn) => _turn = turn;

        /// <inheritdoc/>
        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}

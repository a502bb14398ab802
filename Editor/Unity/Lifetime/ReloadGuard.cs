using System;
using UnityEditor;

namespace SpeCa.Editor.Unity.Lifetime
{
    /// <summary>
    /// Frees what must not outlive the scripting domain: a model's native memory, and threads that would go on computing in
    /// code that is gone. Unity unloads the domain when scripts change, when play mode starts and when it quits.
    /// </summary>
    internal sealed class ReloadGuard : IDisposable
    {
        private readonly Action _free;

        /// <summary>Waits for the domain's end.</summary>
        /// <param name="free">Frees it; called on the main thread.</param>
        public ReloadGuard(Action free)
        {
            _free = free ?? throw new ArgumentNullException(nameof(free));
            AssemblyReloadEvents.beforeAssemblyReload += Free;
            EditorApplication.quitting += Free;
        }

        /// <summary>Waits no longer; for when it has been freed otherwise.</summary>
        public void Dispose()
        {
            AssemblyReloadEvents.beforeAssemblyReload -= Free;
            EditorApplication.quitting -= Free;
        }

        private void Free()
        {
            Dispose();
            _free();
        }
    }
}

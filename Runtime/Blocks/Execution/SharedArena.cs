using System;
using Microsoft.ML.OnnxRuntime;

namespace SpeCa.Runtime.Blocks.Execution
{
    /// <summary>
    /// The one arena that all sessions on the processor compute in. With an arena each, every part would keep the most that any of its
    /// runs has taken, and none would compute in memory that is still in the processor's caches.
    /// </summary>
    internal static class SharedArena
    {
        // ONNX Runtime has one environment for a process, and the arena lives as long.
        private static readonly Lazy<bool> IsRegistered = new Lazy<bool>(Register);

        /// <summary>
        /// Has sessions take what they compute in from the arena, and their weights from elsewhere, so that those are freed with them.
        /// </summary>
        /// <param name="settings">The sessions' options.</param>
        public static void Use(SessionOptions settings)
        {
            _ = IsRegistered.Value;
            settings.AddSessionConfigEntry("session.use_env_allocators", "1");
            settings.AddSessionConfigEntry("session.use_device_allocator_for_initializers", "1");
        }

        private static bool Register()
        {
            using var memory = new OrtMemoryInfo(OrtMemoryInfo.allocatorCPU, OrtAllocatorType.ArenaAllocator, 0, OrtMemType.Default);
            using var defaults = new OrtArenaCfg(0, -1, -1, -1);
            try
            {
                OrtEnv.Instance().CreateAndRegisterAllocator(memory, defaults);
                return true;
            }
            catch (OnnxRuntimeException)
            {
                // Of versions that refuse a second one: what another part of the process has registered serves as well, and without any
                // every session has an arena of its own.
                return false;
            }
        }
    }
}

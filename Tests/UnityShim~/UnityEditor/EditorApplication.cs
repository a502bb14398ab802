using System;

namespace UnityEditor
{
    public sealed class EditorApplication
    {
        public delegate void CallbackFunction();

        public static CallbackFunction update;

        public static CallbackFunction delayCall;

        public static event Action quitting;

        internal static bool HasQuittingListeners => quitting != null;

        /// <summary>What a batch run ended the editor with; null while it goes on.</summary>
        internal static int? ExitCode { get; set; }

        /// <summary>How often the reload of scripts is locked now.</summary>
        internal static int ReloadLocks { get; set; }

        public static void Exit(int returnValue) => ExitCode = returnValue;

        public static void LockReloadAssemblies() => ReloadLocks++;

        public static void UnlockReloadAssemblies() => ReloadLocks--;

        /// <summary>What the editor does once, after everything was loaded.</summary>
        internal static void RunDelayed()
        {
            CallbackFunction delayed = delayCall;
            delayCall = null;
            delayed?.Invoke();
        }

        internal static void Quit() => quitting?.Invoke();
    }
}

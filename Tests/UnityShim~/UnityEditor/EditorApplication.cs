using System;

namespace UnityEditor
{
    public sealed class EditorApplication
    {
        public delegate void CallbackFunction();

        public static CallbackFunction update;

        public static event Action quitting;

        internal static bool HasQuittingListeners => quitting != null;

        internal static void Quit() => quitting?.Invoke();
    }
}

namespace UnityEditor
{
    public static class AssemblyReloadEvents
    {
        public delegate void AssemblyReloadCallback();

        public static event AssemblyReloadCallback beforeAssemblyReload;

        internal static bool HasListeners => beforeAssemblyReload != null;

        internal static void RaiseBefore() => beforeAssemblyReload?.Invoke();
    }
}

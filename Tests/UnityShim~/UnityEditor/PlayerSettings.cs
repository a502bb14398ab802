using System.Collections.Generic;
using UnityEditor.Build;

namespace UnityEditor
{
    public sealed class PlayerSettings
    {
        private static readonly Dictionary<NamedBuildTarget, string> _defines = new Dictionary<NamedBuildTarget, string>();

        /// <summary>How often defines were set: each time compiles the project's scripts anew.</summary>
        internal static int DefineChanges { get; private set; }

        public static string GetScriptingDefineSymbols(NamedBuildTarget buildTarget) =>
            _defines.TryGetValue(buildTarget, out string defines) ? defines : "";

        public static void SetScriptingDefineSymbols(NamedBuildTarget buildTarget, string defines)
        {
            _defines[buildTarget] = defines;
            DefineChanges++;
        }

        internal static void Forget()
        {
            _defines.Clear();
            DefineChanges = 0;
        }
    }
}

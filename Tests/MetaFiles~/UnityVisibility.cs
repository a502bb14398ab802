using System;
using System.IO;
using System.Linq;

namespace SpeCa.MetaFiles
{
    /// <summary>Which files and folders Unity imports as assets.</summary>
    /// <remarks>As Unity's manual has it under "Hidden assets" on its page about special folder names.</remarks>
    internal static class UnityVisibility
    {
        /// <summary>Whether Unity sees a path below a package's or a project's folder: it, and every folder above it.</summary>
        /// <param name="path">Relative, with forward slashes.</param>
        public static bool IsVisible(string path) => !path.Split('/').Any(IsIgnoredName);

        private static bool IsIgnoredName(string name) =>
            name.StartsWith('.')
            || name.EndsWith('~')
            || name.Equals("cvs", StringComparison.OrdinalIgnoreCase)
            || Path.GetExtension(name).Equals(".tmp", StringComparison.OrdinalIgnoreCase);
    }
}

using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;

namespace SpeCa.Setup.Placing
{
    /// <summary>The native libraries that this process has loaded.</summary>
    internal static class LoadedFiles
    {
        /// <summary>Whether a file is loaded. Windows lets nobody write to such a file.</summary>
        /// <param name="path">The full path.</param>
        public static bool Contains(string path)
        {
            try
            {
                using Process process = Process.GetCurrentProcess();
                return process.Modules
                    .Cast<ProcessModule>()
                    .Any(module => string.Equals(module.FileName, path, StringComparison.OrdinalIgnoreCase));
            }
            catch (Exception error) when (error is Win32Exception or NotSupportedException or InvalidOperationException)
            {
                // Where the system does not tell, the attempt to move the file does.
                return false;
            }
        }
    }
}

using System;
using System.IO;
using System.Runtime.InteropServices;

namespace SpeCa.Runtime.Blocks.Native
{
    /// <summary>The libraries of a Windows process, through kernel32.</summary>
    internal sealed class WindowsModules : INativeModules
    {
        // LOAD_WITH_ALTERED_SEARCH_PATH: needed libraries come from the folder of the loaded one, not of the program.
        private const uint AlteredSearchPath = 0x8;

        // The longest path that Windows knows, in characters.
        private const int LongestPath = 32767;

        /// <inheritdoc/>
        public string? FindLoaded(string fileName)
        {
            var module = GetModuleHandleW(fileName);
            if (module == IntPtr.Zero)
            {
                return null;
            }

            var path = new char[LongestPath];
            var length = GetModuleFileNameW(module, path, path.Length);
            return length == 0 ? null : new string(path, 0, length);
        }

        /// <inheritdoc/>
        public void Load(string path)
        {
            if (LoadLibraryExW(path, IntPtr.Zero, AlteredSearchPath) == IntPtr.Zero)
            {
                var error = Marshal.GetLastWin32Error();
                throw new NativeLibraryException(
                    Path.GetFileName(path),
                    $"Windows does not load {path} (error {error}). It may be damaged or of another processor, or the Visual C++ "
                    + "runtime is missing: set the libraries up again, or install the Visual C++ redistributable.");
            }
        }

        [DllImport("kernel32", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        private static extern IntPtr GetModuleHandleW(string name);

        [DllImport("kernel32", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        private static extern int GetModuleFileNameW(IntPtr module, [Out] char[] path, int capacity);

        [DllImport("kernel32", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        private static extern IntPtr LoadLibraryExW(string path, IntPtr reserved, uint flags);
    }
}

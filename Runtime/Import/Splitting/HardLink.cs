using System;
using System.Runtime.InteropServices;

namespace SpeCa.Import.Splitting
{
    /// <summary>
    /// Gives a file a second name on the same disk. ONNX Runtime refuses weights outside the folder of the model that
    /// refers to them, symbolic links included; a hard link is inside, and costs nothing.
    /// </summary>
    internal static class HardLink
    {
        /// <returns>Whether the link was made; another disk or file system may not be able to.</returns>
        public static bool TryCreate(string existing, string link)
        {
            try
            {
                return RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
                    ? CreateHardLink(link, existing, IntPtr.Zero)
                    : Link(existing, link) == 0;
            }
            catch (Exception error) when (error is DllNotFoundException || error is EntryPointNotFoundException)
            {
                return false;
            }
        }

        [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        private static extern int Link(
            [MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string link);

        [DllImport("kernel32", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode)]
        [return: MarshalAs(UnmanagedType.Bool)]
        private static extern bool CreateHardLink(string link, string existing, IntPtr securityAttributes);
    }
}

using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace SpeCa.Tuner.Hosting
{
    /// <summary>Opens the user's browser.</summary>
    internal static class Browser
    {
        /// <summary>Opens an address, or does nothing where there is no browser: the address is printed, too.</summary>
        public static void TryOpen(Uri address)
        {
            try
            {
                using Process? process = Process.Start(StartOf(address.AbsoluteUri));
            }
            catch (Exception error) when (error is Win32Exception or IOException or InvalidOperationException)
            {
                // A server without a desktop has no browser.
            }
        }

        private static ProcessStartInfo StartOf(string address)
        {
            if (OperatingSystem.IsWindows())
            {
                return new ProcessStartInfo(address) { UseShellExecute = true };
            }

            // What a browser has to say does not belong on this console.
            return new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
        }
    }
}

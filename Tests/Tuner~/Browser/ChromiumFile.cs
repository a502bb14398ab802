using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace SpeCa.Tuner.Tests.Browser
{
    /// <summary>Finds the browser that the machine has; none is downloaded for tests.</summary>
    internal static class ChromiumFile
    {
        private const string Variable = "SPECA_BROWSER";

        private static readonly string[] _usual =
        [
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            @"C:\Program Files\Google\Chrome\Application\chrome.exe",
            @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        ];

        /// <summary>The browser's path; where there is none, the tests that ask for it are skipped.</summary>
        public static string Required()
        {
            var named = Environment.GetEnvironmentVariable(Variable);
            if (!string.IsNullOrEmpty(named))
            {
                return File.Exists(named)
                    ? named
                    : throw new FileNotFoundException($"{Variable} names '{named}', which does not exist. Correct it, or leave it out.");
            }

            var found = _usual.FirstOrDefault(File.Exists);
            if (found == null)
            {
                Assert.Ignore($"No Chromium or Chrome is installed, so the page is not tested in a browser. Install one, or set {Variable} to its path.");
            }

            return found!;
        }
    }
}

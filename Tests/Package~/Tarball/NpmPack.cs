using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace SpeCa.Package.Tests.Tarball
{
    /// <summary>Packs a package as its maintainer does.</summary>
    internal static class NpmPack
    {
        /// <summary>Packs a folder; where npm is not installed, the test is ignored.</summary>
        /// <returns>The tarball.</returns>
        public static string Run(string package, string destination)
        {
            var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
            {
                ArgumentList =
                {
                    "pack", package, "--pack-destination", destination, "--ignore-scripts", "--offline",
                    "--cache", Path.Combine(destination, "cache"),
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["npm_config_update_notifier"] = "false";
            using Process? npm = Start(start);
            if (npm is null)
            {
                Assert.Ignore("npm is not installed, so nothing can be packed. Install it, or see the result on a machine that has it.");
            }

            var errors = npm!.StandardError.ReadToEndAsync();
            _ = npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            Assert.That(npm.ExitCode, Is.Zero, () => $"npm pack failed: {errors.Result}");
            return Directory.GetFiles(destination, "*.tgz").Single();
        }

        private static Process? Start(ProcessStartInfo start)
        {
            try
            {
                return Process.Start(start);
            }
            catch (Win32Exception)
            {
                return null;
            }
        }
    }
}

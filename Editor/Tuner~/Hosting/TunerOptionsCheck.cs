using System;
using System.IO;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tuner.Hosting
{
    /// <summary>Refuses options that cannot work before anything is started.</summary>
    public static class TunerOptionsCheck
    {
        private const int LargestPort = 65535;
        private const int MostThreads = 1024;

        /// <summary>Checks the options and makes their folders ready.</summary>
        /// <returns>The options with full paths.</returns>
        /// <exception cref="InvalidSettingException">A number is out of range, or a folder cannot be used.</exception>
        /// <exception cref="ManifestException">The model's folder has no manifest that can be used.</exception>
        public static TunerOptions Prepare(TunerOptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            CheckRange(nameof(options.Port), options.Port ?? 0, LargestPort, "a port from 1 to 65535, or 0 for any free one");
            CheckRange(nameof(options.Threads), options.Threads, MostThreads, "0 (one per core) to 1024 threads");
            string? model = options.ModelFolder is { } folder ? FullPath(nameof(options.ModelFolder), folder) : null;
            _ = ManifestReader.Read(model ?? options.OfferedModelFolder);
            return options with
            {
                ModelFolder = model,
                OutputFolder = Writable(nameof(options.OutputFolder), options.OutputFolder),
                DataFolder = Writable(nameof(options.DataFolder), options.DataFolder),
            };
        }

        private static void CheckRange(string setting, int value, int largest, string range)
        {
            if (value < 0 || value > largest)
            {
                throw new InvalidSettingException(setting, value, $"Use {range}.");
            }
        }

        private static string FullPath(string setting, string folder)
        {
            try
            {
                return Path.GetFullPath(folder);
            }
            catch (Exception error) when (error is ArgumentException or IOException or NotSupportedException)
            {
                throw new InvalidSettingException(setting, $"'{folder}'", $"It is no path: {error.Message}");
            }
        }

        private static string Writable(string setting, string folder)
        {
            string path = FullPath(setting, folder);
            try
            {
                Directory.CreateDirectory(path);
                string trial = Path.Combine(path, $".{Guid.NewGuid():N}.tmp");
                using var file = new FileStream(
                    trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
                return path;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new InvalidSettingException(
                    setting, $"'{folder}'", $"It cannot be written: {error.Message} Choose another folder.");
            }
        }
    }
}

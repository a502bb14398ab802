using System;
using System.IO;

namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>Makes sure that results can be written before time is spent on making them.</summary>
    internal static class OutputFolder
    {
        /// <summary>Creates the folder if it is not there, and tries to write a file.</summary>
        /// <exception cref="RequestException">It cannot be created or written.</exception>
        public static void Prepare(string folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
                var trial = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
                using var file = new FileStream(
                    trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
            {
                throw new RequestException(
                    $"The output folder '{folder}' cannot be written: {error.Message} "
                    + $"Choose another with {OptionNames.Out}.");
            }
        }
    }
}

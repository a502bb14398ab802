using System;

namespace SpeCa.Runtime.Presets
{
    /// <summary>A file of presets cannot be used.</summary>
    public sealed class PresetException : SpeCaException
    {
        /// <summary>Makes an error about a file of presets.</summary>
        public PresetException(string file, string message, Exception? innerException = null)
            : base($"{file}: {message}", innerException!)
        {
            File = file;
        }

        /// <summary>The file.</summary>
        public string File { get; }
    }
}

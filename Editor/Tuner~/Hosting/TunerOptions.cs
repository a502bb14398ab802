using System;
using System.IO;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Tuner.Hosting
{
    /// <summary>How the tuner is started. Folders are full paths once <see cref="TunerOptionsCheck"/> has seen them.</summary>
    public sealed record TunerOptions
    {
        /// <summary>The port that is tried first where none is asked for.</summary>
        public const int FriendlyPort = 5150;

        /// <summary>The block model to open; null for what the browser remembers, or else the embedded one.</summary>
        public string? ModelFolder { get; init; }

        /// <summary>Where exported materials go.</summary>
        public string OutputFolder { get; init; } = "textures";

        /// <summary>Where the user's own presets are kept.</summary>
        public string DataFolder { get; init; } = DefaultDataFolder;

        /// <summary>
        /// The port, 1 to 65535; 0 takes any free one, null takes <see cref="FriendlyPort"/> or else any free one.
        /// </summary>
        public int? Port { get; init; }

        /// <summary>Where the model runs; null for what the browser remembers, or else automatic.</summary>
        public ProviderPreference? Provider { get; init; }

        /// <summary>Threads that compute a part on the CPU, 0 to 1024; 0 takes one per core.</summary>
        public int Threads { get; init; }

        /// <summary>Whether the browser is opened once the tuner listens.</summary>
        public bool OpensBrowser { get; init; } = true;

        /// <summary>The model that is offered at first.</summary>
        public string OfferedModelFolder => ModelFolder ?? EmbeddedModel.Folder;

        /// <summary>The folder for own presets where none is asked for: one of this program's in the user's own data.</summary>
        public static string DefaultDataFolder => Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "SpeCa.Tuner");
    }
}

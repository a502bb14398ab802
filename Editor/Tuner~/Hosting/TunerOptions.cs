using System;
using System.IO;

namespace SpeCa.Tuner.Hosting
{
    /// <summary>How the tuner is started. Folders are full paths once <see cref="TunerOptionsCheck"/> has seen them.</summary>
    public sealed record TunerOptions
    {
        /// <summary>The port that is tried first where none is asked for.</summary>
        public const int FriendlyPort = 5150;

        /// <summary>The block model that is opened at first.</summary>
        public string ModelFolder { get; init; } = EmbeddedModel.Folder;

        /// <summary>Where exported materials go.</summary>
        public string OutputFolder { get; init; } = "textures";

        /// <summary>Where the user's own presets are kept.</summary>
        public string DataFolder { get; init; } = DefaultDataFolder;

        /// <summary>
        /// The port, 1 to 65535; 0 takes any free one, null takes <see cref="FriendlyPort"/> or else any free one.
        /// </summary>
        public int? Port { get; init; }

        /// <summary>Where the model runs.</summary>
        public ProviderPreference Provider { get; init; } = ProviderPreference.Auto;

        /// <summary>Threads that compute a part on the CPU, 0 to 1024; 0 takes one per core.</summary>
        public int Threads { get; init; }

        /// <summary>Whether the browser is opened once the tuner listens.</summary>
        public bool OpensBrowser { get; init; } = true;

        /// <summary>The folder for own presets where none is asked for: one of this program's in the user's own data.</summary>
        public static string DefaultDataFolder => Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "SpeCa.Tuner");
    }
}

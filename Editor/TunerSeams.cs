using System;
using SpeCa.Editor.Export;
using SpeCa.Editor.Models;
using SpeCa.Editor.Presets;
using SpeCa.Editor.Threads;
using SpeCa.Runtime.Frames;

namespace SpeCa.Editor
{
    /// <summary>What differs from one kind of window to the next, and from a window to a test.</summary>
    public sealed record TunerSeams
    {
        /// <summary>Names what every window has to bring.</summary>
        /// <param name="models">Where models come from.</param>
        /// <param name="exporter">Where materials are written.</param>
        /// <param name="thread">Where changes are announced.</param>
        public TunerSeams(IModelSource models, ITextureExporter exporter, IUserInterfaceThread thread)
        {
            Models = models ?? throw new ArgumentNullException(nameof(models));
            Exporter = exporter ?? throw new ArgumentNullException(nameof(exporter));
            Thread = thread ?? throw new ArgumentNullException(nameof(thread));
        }

        /// <summary>Where models come from.</summary>
        public IModelSource Models { get; }

        /// <summary>Where materials are written.</summary>
        public ITextureExporter Exporter { get; }

        /// <summary>Where changes are announced.</summary>
        public IUserInterfaceThread Thread { get; }

        /// <summary>Keeps the user's own presets; null keeps them while the window is open.</summary>
        public IPresetStore? Presets { get; init; }

        /// <summary>What a calibration measures speed and the time left by.</summary>
        public IFrameClock Clock { get; init; } = SystemFrameClock.Instance;

        /// <summary>Where random seeds come from.</summary>
        public Random Random { get; init; } = new Random();
    }
}

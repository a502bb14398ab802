using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>What was asked for on the command line.</summary>
    internal sealed record FrameLoopOptions
    {
        /// <summary>Frames a second.</summary>
        public double Hz { get; init; } = 60;

        /// <summary>What textures may take of every frame, ms.</summary>
        public double BudgetMilliseconds { get; init; } = 3;

        /// <summary>The dungeon, the walk, the materials and the textures.</summary>
        public ulong Seed { get; init; } = 16;

        /// <summary>How many rooms the dungeon has.</summary>
        public int Rooms { get; init; } = 6;

        /// <summary>The walker's speed, metres a second.</summary>
        public double Speed { get; init; } = 1.6;

        /// <summary>The quality that is asked for: a preset's name or file; null for the usual one.</summary>
        public string? Preset { get; init; }

        /// <summary>Whether textures rather are late than made with another preset.</summary>
        public bool KeepsQuality { get; init; }

        /// <summary>The thread that computes.</summary>
        public FrameExecution Execution { get; init; } = FrameExecution.CallingThread;

        /// <summary>Threads of the processor; 0 takes one per core.</summary>
        public int Threads { get; init; } = 1;

        /// <summary>The game's own work in every frame, ms on an idle core.</summary>
        public double WorkMilliseconds { get; init; } = 4;

        /// <summary>The block model's folder.</summary>
        public string ModelFolder { get; init; } = EmbeddedModel.Folder;

        /// <summary>Where the model is to run.</summary>
        public ProviderPreference Provider { get; init; }

        /// <summary>Where the files go.</summary>
        public string OutFolder { get; init; } = "frame-loop";

        /// <summary>Pixels of a room's picture along x.</summary>
        public int PictureWidth { get; init; } = 432;

        /// <summary>Whether a report is written beside the pictures.</summary>
        public bool Json { get; init; }

        /// <summary>Whether nothing but warnings and errors is printed.</summary>
        public bool Quiet { get; init; }

        /// <summary>How the model is to be loaded.</summary>
        public BlockModelOptions ModelOptions => new BlockModelOptions { Threads = Threads }.Preferring(Provider);
    }
}

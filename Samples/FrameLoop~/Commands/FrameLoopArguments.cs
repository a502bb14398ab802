using System.Collections.Generic;
using System.CommandLine;
using SpeCa.Runtime.Frames;
using SpeCa.Samples.Dungeon;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>The options of the command line.</summary>
    internal sealed class FrameLoopArguments
    {
        private static readonly FrameLoopOptions _defaults = new();

        private readonly ModelArguments _model = new();

        private readonly Option<double?> _hz = OptionFactory.Number<double>("--hz", "Frames a second (default: 60).", 1, 1000);

        private readonly Option<double?> _budget = OptionFactory.Number<double>(
            "--budget", "Milliseconds of every frame that textures may take (default: 3).", 0.1, 1000);

        private readonly Option<ulong?> _seed = OptionFactory.Number(
            "--seed", "The dungeon, the walk, the materials and the textures (default: 16).", ulong.MinValue, ulong.MaxValue);

        private readonly Option<int?> _rooms = OptionFactory.Number("--rooms", "Rooms of the dungeon (default: 6).", 1, DungeonOptions.MostRooms);

        private readonly Option<double?> _speed = OptionFactory.Number<double>(
            "--speed", "Metres a second that the walker makes (default: 1.6).", 0.1, 100);

        private readonly Option<string?> _preset = new("--preset", "-p")
        {
            Description = "The quality that is asked for: exact, high, balanced, fast, or what else the model has (default: balanced); "
                + "or a file with a preset. Deadlines take a faster one where they must.",
            HelpName = "NAME|FILE",
        };

        private readonly Option<bool> _keepQuality = new("--keep-quality")
        {
            Description = "Rather be late than take a faster preset; then textures depend on nothing but the seed.",
        };

        private readonly Option<bool> _worker = new("--worker") { Description = "Make textures on a worker thread, on the same budget." };

        private readonly Option<bool> _callingThread = new("--calling-thread")
        {
            Description = "Make textures on the thread that runs the frames (the default).",
        };

        private readonly Option<int?> _threads = OptionFactory.Number(
            "--threads", "Threads of the processor for each piece of work; 0 takes one per core (default: 1, which keeps budgets best).", 0, 1024);

        private readonly Option<double?> _work = OptionFactory.Number<double>(
            "--work", "Milliseconds of work of the game's own in every frame, as they are on an idle core (default: 4).", 0, 1000);

        private readonly Option<string?> _out = new("--out", "-o")
        {
            Description = "Where the files go (default: frame-loop).",
            HelpName = "FOLDER",
        };

        private readonly Option<int?> _pictureWidth = OptionFactory.Number(
            "--picture-width", "Pixels of each room's picture along x (default: 432).", 120, 3840);

        private readonly Option<bool> _json = new("--json") { Description = "Write report.json beside the pictures." };

        private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print only warnings and errors." };

        /// <summary>The options, in the order in which help lists them.</summary>
        public IEnumerable<Option> All =>
        [
            _hz, _budget, _seed, _rooms, _speed, _preset, _keepQuality, _callingThread, _worker, _threads, _work,
            _model.Model, _model.Provider, _out, _pictureWidth, _json, _quiet,
        ];

        /// <summary>What was asked for.</summary>
        /// <exception cref="RequestException">Two options contradict each other.</exception>
        public FrameLoopOptions Bind(ParseResult parsed)
        {
            var isOnWorker = parsed.GetValue(_worker);
            if (isOnWorker && parsed.GetValue(_callingThread))
            {
                throw new RequestException("--worker contradicts --calling-thread. Leave one of them out.");
            }

            return new FrameLoopOptions
            {
                Hz = parsed.GetValue(_hz) ?? _defaults.Hz,
                BudgetMilliseconds = parsed.GetValue(_budget) ?? _defaults.BudgetMilliseconds,
                Seed = parsed.GetValue(_seed) ?? _defaults.Seed,
                Rooms = parsed.GetValue(_rooms) ?? _defaults.Rooms,
                Speed = parsed.GetValue(_speed) ?? _defaults.Speed,
                Preset = parsed.GetValue(_preset),
                KeepsQuality = parsed.GetValue(_keepQuality),
                Execution = isOnWorker ? FrameExecution.Worker : FrameExecution.CallingThread,
                Threads = parsed.GetValue(_threads) ?? _defaults.Threads,
                WorkMilliseconds = parsed.GetValue(_work) ?? _defaults.WorkMilliseconds,
                ModelFolder = _model.FolderOf(parsed),
                Provider = _model.ProviderOf(parsed),
                OutFolder = parsed.GetValue(_out) ?? _defaults.OutFolder,
                PictureWidth = parsed.GetValue(_pictureWidth) ?? _defaults.PictureWidth,
                Json = parsed.GetValue(_json),
                Quiet = parsed.GetValue(_quiet),
            };
        }
    }
}

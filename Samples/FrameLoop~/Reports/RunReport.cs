using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>What a run did.</summary>
    internal sealed record RunReport
    {
        /// <summary>The model's name.</summary>
        public required string Model { get; init; }

        /// <summary>Where it ran.</summary>
        public required string Provider { get; init; }

        /// <summary>The seed.</summary>
        public required ulong Seed { get; init; }

        /// <summary>Frames a second.</summary>
        public required double Hz { get; init; }

        /// <summary>What textures were given of every frame, ms.</summary>
        public required double BudgetMilliseconds { get; init; }

        /// <summary>The thread that computed.</summary>
        public required string Execution { get; init; }

        /// <summary>Threads of the processor; 0 for one per core.</summary>
        public required int Threads { get; init; }

        /// <summary>The preset that was asked for.</summary>
        public required string Preset { get; init; }

        /// <summary>Seconds that were played.</summary>
        public required double Seconds { get; init; }

        /// <summary>Frames that were played.</summary>
        public required int Frames { get; init; }

        /// <summary>Frames that took longer than they may at this rate.</summary>
        public required int MissedFrames { get; init; }

        /// <summary>Time of a frame on its thread: the game's own work and the textures.</summary>
        public required Distribution FrameMilliseconds { get; init; }

        /// <summary>Time of the game's own work alone.</summary>
        public required Distribution GameMilliseconds { get; init; }

        /// <summary>By how much the thread of the frames exceeded the budget.</summary>
        public required Distribution OvershootMilliseconds { get; init; }

        /// <summary>The share of the budget that was used in frames in which there was something to do.</summary>
        public required double BudgetUse { get; init; }

        /// <summary>Textures that were made before the walk, as behind a loading screen.</summary>
        public required int TexturesLoadedBefore { get; init; }

        /// <summary>Textures that were made during the walk.</summary>
        public required int TexturesMade { get; init; }

        /// <summary>Textures that were made afterwards, for the pictures, with no deadline.</summary>
        public required int TexturesMadeAfterwards { get; init; }

        /// <summary>Those of all that a deadline gave another preset than the one that was asked for.</summary>
        public required int TexturesConceded { get; init; }

        /// <summary>From a room's first request to its last texture, seconds, on average over those that got it; null where none did.</summary>
        public required double? SecondsToCompleteMean { get; init; }

        /// <summary>The same of the slowest of them.</summary>
        public required double? SecondsToCompleteMax { get; init; }

        /// <summary>The share of rooms that were complete when they were entered; the one where the walk begins does not count.</summary>
        public required double CompleteWhenEntered { get; init; }

        /// <summary>The share of a full run's transformer blocks that were not evaluated.</summary>
        public required double BlocksSaved { get; init; }

        /// <summary>Forecasts that were used, verified or not.</summary>
        public required int ForecastsAccepted { get; init; }

        /// <summary>Forecasts that were rejected.</summary>
        public required int ForecastsRejected { get; init; }

        /// <summary>The rooms.</summary>
        public required IReadOnlyList<RoomReport> Rooms { get; init; }

        /// <summary>Sums up a game that was played to its end, and whose rest was made.</summary>
        public static RunReport Of(Game game, FrameLoopOptions options, IBlockModel model, string preset, int texturesMadeAfterwards)
        {
            var frames = game.Log.Frames;
            var rooms = game.Loader.Rooms.Select(RoomReport.Of).ToArray();
            var textures = rooms.SelectMany(room => room.Textures).ToArray();
            var loaded = rooms.Where(room => room.IsLoadedBefore).Sum(room => room.Textures.Count);
            var busy = frames.Where(frame => !frame.IsIdle).ToArray();
            return new RunReport
            {
                Model = model.Manifest.Name,
                Provider = $"{model.Provider.Provider} ({model.Provider.Reason})",
                Seed = options.Seed,
                Hz = options.Hz,
                BudgetMilliseconds = options.BudgetMilliseconds,
                Execution = options.Execution.ToString(),
                Threads = options.Threads,
                Preset = preset,
                Seconds = (frames[^1].Begin + frames[^1].Frame) / 1000,
                Frames = frames.Count,
                MissedFrames = frames.Count(frame => frame.Frame > 1000 / options.Hz),
                FrameMilliseconds = Distribution.Of(frames.Select(frame => frame.Frame)),
                GameMilliseconds = Distribution.Of(frames.Select(frame => frame.Game)),
                OvershootMilliseconds = Distribution.Of(frames.Select(frame => frame.Overshoot)),
                BudgetUse = busy.Length == 0 ? 0 : busy.Sum(frame => frame.Used) / busy.Sum(frame => frame.Budget),
                TexturesLoadedBefore = loaded,
                TexturesMade = textures.Length - loaded - texturesMadeAfterwards,
                TexturesMadeAfterwards = texturesMadeAfterwards,
                TexturesConceded = textures.Count(texture => texture.Given != texture.Asked),
                SecondsToCompleteMean = rooms.Average(room => room.SecondsToComplete),
                SecondsToCompleteMax = rooms.Max(room => room.SecondsToComplete),
                CompleteWhenEntered = rooms.Skip(1).Select(room => room.WasCompleteWhenEntered ? 1.0 : 0).DefaultIfEmpty(1).Average(),
                BlocksSaved = 1 - ((double)textures.Sum(texture => texture.Blocks) / textures.Sum(texture => texture.FullBlocks)),
                ForecastsAccepted = textures.Sum(texture => texture.Accepted),
                ForecastsRejected = textures.Sum(texture => texture.Rejected),
                Rooms = rooms,
            };
        }
    }
}

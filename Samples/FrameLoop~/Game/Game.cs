using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>A dungeon, somebody who walks through it, and the queue that makes its textures meanwhile.</summary>
    internal sealed class Game : IDisposable
    {
        private const float PauseSeconds = 1.5f;
        private static readonly TimeSpan _wholeSlice = TimeSpan.FromMilliseconds(100);

        private readonly FrameLoopOptions _options;
        private readonly IFrameClock _clock;
        private readonly IFramePacer _pacer;
        private readonly GameWork _work;

        private Game(
            FrameLoopOptions options, DungeonLayout layout, TextureRequests requests, ApproachRules rules, TextureQueue queue, IFrameClock clock, IFramePacer pacer)
        {
            _options = options;
            _clock = clock;
            _pacer = pacer;
            _work = new GameWork(options.WorkMilliseconds, clock);
            Layout = layout;
            Queue = queue;
            Route = RoutePlanner.Plan(layout, new SeededRandom(options.Seed));
            Walker = new Walker(layout, Route, (float)options.Speed, PauseSeconds);
            Loader = new RoomLoader(layout, queue, requests, rules, Log);
        }

        /// <summary>The dungeon.</summary>
        public DungeonLayout Layout { get; }

        /// <summary>The cells that the walker comes through, in order.</summary>
        public IReadOnlyList<Cell> Route { get; }

        /// <summary>Who walks.</summary>
        public Walker Walker { get; }

        /// <summary>How the rooms' textures stand.</summary>
        public RoomLoader Loader { get; }

        /// <summary>What makes the textures.</summary>
        public TextureQueue Queue { get; }

        /// <summary>What happened.</summary>
        public GameLog Log { get; } = new();

        /// <summary>Builds the dungeon of the options' seed.</summary>
        /// <param name="options">What was asked for.</param>
        /// <param name="model">The model; it stays the caller's.</param>
        /// <param name="catalog">The model's presets.</param>
        /// <param name="preset">The one that is asked for.</param>
        /// <param name="costs">Times that were measured before; null learns them.</param>
        /// <param name="clock">What measures the frames.</param>
        /// <param name="pacer">What waits for them.</param>
        /// <exception cref="SpeCa.Runtime.InvalidSettingException">A value is out of range.</exception>
        public static Game Create(
            FrameLoopOptions options, IBlockModel model, PresetCatalog catalog, QualityPreset preset, CostProfile? costs, IFrameClock clock, IFramePacer pacer)
        {
            var materials = model.Manifest.Conditioning.Classes.Select(material => material.Name).ToArray();
            var layout = DungeonLayout.Generate(new DungeonOptions { Seed = options.Seed, Rooms = options.Rooms }, materials);
            var rules = new ApproachRules();
            var settings = GenerationSettings.For(model.Manifest);
            var queue = new TextureQueue(model, new TextureQueueOptions
            {
                Execution = options.Execution,
                Costs = costs,
                Ladder = options.KeepsQuality ? null : LadderOf(catalog),
                Clock = clock,

                // Rooms that are not wanted any more are cancelled, so nothing waits for ever.
                PriorityAging = TimeSpan.FromMinutes(10),
            });
            return new Game(options, layout, new TextureRequests(rules, preset, settings), rules, queue, clock, pacer);
        }

        /// <summary>Plays until the walk is over.</summary>
        /// <param name="frameEnded">Called after every frame, in the time that is left until the next one.</param>
        /// <param name="cancellation">Ends it after the frame.</param>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public void Play(Action frameEnded, CancellationToken cancellation)
        {
            var timing = new FrameTiming(1000 / _options.Hz, TimeSpan.FromMilliseconds(_options.BudgetMilliseconds));
            new GameLoop(timing, _clock, _pacer, _work, Walker, Loader, Queue, Log) { FrameEnded = frameEnded }.Run(cancellation);
        }

        /// <summary>
        /// Makes the textures of the room where the walk begins, as a game does behind its loading screen. It counts for no
        /// frame.
        /// </summary>
        /// <returns>The room.</returns>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public RoomTextures LoadFirstRoom(CancellationToken cancellation)
        {
            var first = Loader.RequestBefore(Layout.Rooms[0]);
            WorkUntil(() => first.IsComplete, cancellation);
            first.NoteLoaded();
            return first;
        }

        /// <summary>Makes what the walk left out, so that every room can be drawn. It counts for no frame.</summary>
        /// <returns>How many textures were missing.</returns>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public int MakeRest(CancellationToken cancellation)
        {
            var missing = Loader.Rooms.Sum(room => room.Tickets.Count(ticket => ticket?.State != TicketState.Completed));
            Loader.RequestRest();
            WorkUntil(() => Loader.IsComplete, cancellation);
            return missing;
        }

        /// <inheritdoc/>
        public void Dispose() => Queue.Dispose();

        private void WorkUntil(Func<bool> isDone, CancellationToken cancellation)
        {
            while (!isDone())
            {
                cancellation.ThrowIfCancellationRequested();
                Loader.ThrowIfFailed();
                if (Queue.Advance(_wholeSlice).State == FrameState.WorkerBusy)
                {
                    Thread.Yield();
                }
            }
        }

        // A ladder needs the preset that measured speed-ups refer to.
        private static QualityLadder? LadderOf(PresetCatalog catalog) =>
            catalog.Presets.Any(preset => preset.Tau0 == null && preset.Measured == null) ? new QualityLadder(catalog.Presets) : null;
    }
}

using System;
using System.IO;
using System.Threading;
using SpeCa.Runtime.Presets;
using SpeCa.Samples.FrameLoop;
using SpeCa.Tests.Command;
using SpeCa.Tests.Frames;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.FrameLoopSample
{
    /// <summary>A game on a clock of its own, with a model in closed form whose trunk chunks take a given time.</summary>
    internal sealed class PlayedGame : IDisposable
    {
        private readonly TemporaryFolder _presets = new();

        public PlayedGame(FrameLoopOptions options, double chunkMilliseconds, int steps = 6)
        {
            Model = new AnalyticBlockModel((timestep, label) => label == 1 ? timestep * timestep : timestep)
            {
                OnRun = (part, _) => Clock.Advance(part == "chunk" ? chunkMilliseconds : 0.01),
            };
            Options = options with { WorkMilliseconds = 0 };
            File.WriteAllText(_presets.File(PresetCatalog.FileName), $$"""[ { "name": "exact", "steps": {{steps}} } ]""");
            var catalog = PresetCatalog.Load(_presets.Path);
            Game = Game.Create(Options, Model, catalog, catalog.Usual, costs: null, Clock, new FakePacer(Clock));
        }

        public ManualClock Clock { get; } = new();

        public AnalyticBlockModel Model { get; }

        public FrameLoopOptions Options { get; }

        public Game Game { get; }

        public PlayedGame Play(Action? frameEnded = null)
        {
            Game.Play(frameEnded ?? (() => { }), CancellationToken.None);
            return this;
        }

        public void Dispose()
        {
            Game.Dispose();
            _presets.Dispose();
        }
    }
}

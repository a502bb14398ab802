using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Frames
{
    /// <summary>
    /// A game loop without a game: a model in closed form whose parts take a given time on a clock of its own, and a queue
    /// on the same clock.
    /// </summary>
    internal sealed class FrameLoop : IDisposable
    {
        public const double FrameMilliseconds = 16;

        /// <param name="cost">Milliseconds of a part for some rows.</param>
        /// <param name="options">The queue's options.</param>
        /// <param name="detail">The model's detail stage.</param>
        public FrameLoop(Func<string, int, double>? cost = null, TextureQueueOptions? options = null, DetailDescription? detail = null)
        {
            cost ??= (part, rows) => part == "chunk" ? 0.5 * rows : 0.1;
            Func<float, long, float> feature = (timestep, label) => label == 1 ? timestep * timestep : timestep;
            using var plain = new AnalyticBlockModel(feature);
            Model = new AnalyticBlockModel(feature)
            {
                Manifest = plain.Manifest with { Detail = detail },
                OnRun = (part, rows) => Clock.Advance(cost(part, rows)),
            };
            Queue = new TextureQueue(Model, (options ?? new TextureQueueOptions()) with { Clock = Clock });
        }

        public ManualClock Clock { get; } = new();

        public AnalyticBlockModel Model { get; }

        public TextureQueue Queue { get; }

        public static GenerationSettings Settings { get; } = new()
        {
            Steps = 12,
            Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.02f, 1), WarmUpSteps = 2 },
        };

        public static TextureRequest Request(ulong seed = 1, string material = "hard", SeedVariation? variation = null) =>
            new(new TextureSubject(material, seed) { Variation = variation }) { Settings = Settings };

        /// <summary>Runs one frame. While the worker computes, time is its alone: it would count what this thread adds.</summary>
        public FrameReport Frame(double budget)
        {
            var report = Queue.Advance(TimeSpan.FromMilliseconds(budget));
            if (report.State == FrameState.WorkerBusy)
            {
                Thread.Yield();
            }
            else
            {
                Clock.Advance(FrameMilliseconds - budget);
            }

            return report;
        }

        /// <summary>Runs frames until all tickets are finished.</summary>
        public List<FrameReport> Finish(double budget, params TextureTicket[] tickets)
        {
            var reports = new List<FrameReport>();
            while (tickets.Any(ticket => !ticket.IsFinished))
            {
                Assert.That(reports, Has.Count.LessThan(10_000_000), "The textures are never finished.");
                reports.Add(Frame(budget));
            }

            return reports;
        }

        public void Dispose() => Queue.Dispose();
    }
}

using System;
using System.Collections.Generic;
using System.Threading;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Benchmarks.Concepts
{
    /// <summary>A texture that was made within a slice of every frame.</summary>
    /// <param name="Pieces">The parts that were run, in order.</param>
    /// <param name="Trace">What became of each step.</param>
    /// <param name="Frames">Frames that it took.</param>
    internal sealed record FrameRun(IReadOnlyList<Piece> Pieces, GenerationTrace Trace, int Frames)
    {
        /// <summary>The slice.</summary>
        public static TimeSpan Budget { get; } = TimeSpan.FromMilliseconds(2);

        // The rest of a frame, in which a piece that was too long for any may run on the worker.
        private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(10);

        /// <summary>Makes a texture on a model that computes with one thread.</summary>
        public static FrameRun Watch(IBlockModel model, TextureSubject subject, QualityPreset preset, CancellationToken cancellation)
        {
            var clock = new ProcessorClock();
            var costs = new CostCalibration { Steps = 40 }.Measure(model, clock, cancellation);
            var log = new PieceLog(clock);
            using var watched = new WatchedModel(model, log);
            using var queue = new TextureQueue(watched, new TextureQueueOptions { Costs = costs, Clock = clock });
            var ticket = queue.Enqueue(new TextureRequest(subject) { Preset = preset });
            while (!ticket.IsFinished)
            {
                cancellation.ThrowIfCancellationRequested();
                log.BeginFrame();
                queue.Advance(Budget);
                Thread.Sleep(_rest);
            }

            ticket.Completion.GetAwaiter().GetResult();
            return new FrameRun(log.Pieces, ticket.Trace!, log.Frame);
        }
    }
}

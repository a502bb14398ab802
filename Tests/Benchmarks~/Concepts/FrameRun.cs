using System;
using System.Collections.Generic;
using System.Diagnostics;
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

        /// <summary>Makes a texture at 60 frames a second.</summary>
        public static FrameRun Watch(IBlockModel model, TextureSubject subject, QualityPreset preset, CancellationToken cancellation)
        {
            var costs = new CostCalibration { Steps = 40 }.Measure(model, cancellation);
            var log = new PieceLog();
            using var watched = new WatchedModel(model, log);
            using var queue = new TextureQueue(watched, new TextureQueueOptions { Costs = costs });
            var ticket = queue.Enqueue(new TextureRequest(subject) { Preset = preset });
            var frame = TimeSpan.FromSeconds(1 / 60.0);
            var begin = Stopwatch.GetTimestamp();
            while (!ticket.IsFinished)
            {
                cancellation.ThrowIfCancellationRequested();
                queue.Advance(Budget);
                log.Frame++;
                var left = (log.Frame * frame) - Stopwatch.GetElapsedTime(begin);
                if (left > TimeSpan.Zero)
                {
                    Thread.Sleep(left);
                }
            }

            ticket.Completion.GetAwaiter().GetResult();
            return new FrameRun(log.Pieces, ticket.Trace!, log.Frame);
        }
    }
}

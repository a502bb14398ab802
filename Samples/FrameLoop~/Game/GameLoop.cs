using System;
using System.Threading;
using SpeCa.Runtime.Frames;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>
    /// A game's loop at a fixed rate: its own work, the walker's next step, and a slice of the frame for textures. It ends
    /// with the walk.
    /// </summary>
    /// <param name="timing">The frames.</param>
    /// <param name="clock">What measures them.</param>
    /// <param name="pacer">What waits for them.</param>
    /// <param name="work">The game's own work in each.</param>
    /// <param name="walker">Who walks.</param>
    /// <param name="loader">What asks for textures.</param>
    /// <param name="queue">What makes them.</param>
    /// <param name="log">What is noted.</param>
    internal sealed class GameLoop(
        FrameTiming timing, IFrameClock clock, IFramePacer pacer, GameWork work, Walker walker, RoomLoader loader, TextureQueue queue, GameLog log)
    {
        /// <summary>Called after every frame, in the time that is left until the next one.</summary>
        public Action? FrameEnded { get; init; }

        /// <summary>Plays.</summary>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public void Run(CancellationToken cancellation)
        {
            var begin = clock.Milliseconds;
            var due = begin;
            while (!walker.IsFinished)
            {
                pacer.WaitUntil(due, cancellation);
                cancellation.ThrowIfCancellationRequested();
                due = PlayFrame(begin, due);
                FrameEnded?.Invoke();
            }
        }

        private double PlayFrame(double begin, double due)
        {
            var start = clock.Milliseconds;
            work.Run();
            walker.Advance((float)(timing.FrameMilliseconds / 1000));
            loader.Follow(walker, start - begin);
            var afterGame = clock.Milliseconds;
            var report = queue.Advance(timing.Budget);
            var end = clock.Milliseconds;
            loader.NoteFinished(end - begin);
            log.Add(new FrameRecord(
                start - begin,
                afterGame - start,
                end - afterGame,
                report.UsedMilliseconds,
                report.BudgetMilliseconds,
                report.State == FrameState.Idle));

            // A frame that was missed is gone: nothing is caught up.
            return Math.Max(due + timing.FrameMilliseconds, end);
        }
    }
}

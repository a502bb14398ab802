using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Frames
{
    /// <summary>
    /// A game's loop at a fixed rate, with work of its own on two threads, in which textures are made meanwhile.
    /// </summary>
    internal sealed class FrameSimulation : IDisposable
    {
        // Of each frame's time; the rest is the game's reserve, from which the textures' budget comes.
        private const double MainShare = 0.35;
        private const double RenderShare = 0.25;

        private readonly IBlockModel _model;
        private readonly CostProfile _costs;
        private readonly GenerationSettings _settings;
        private readonly ParticleLoad _main;
        private readonly RenderThread _render;
        private readonly double _frameMilliseconds;

        public FrameSimulation(IBlockModel model, CostProfile costs, GenerationSettings settings, double framesPerSecond)
        {
            _model = model;
            _costs = costs;
            _settings = settings;
            _frameMilliseconds = 1000 / framesPerSecond;
            _main = new ParticleLoad(MainShare * _frameMilliseconds);
            _render = new RenderThread(RenderShare * _frameMilliseconds);
        }

        /// <summary>Runs a scenario for some seconds.</summary>
        public FrameMeasurement Run(FrameScenario scenario, double seconds, CancellationToken cancellation)
        {
            using var queue = new TextureQueue(_model, new TextureQueueOptions
            {
                Costs = _costs,
                Execution = scenario.Mode == FrameMode.Worker ? FrameExecution.Worker : FrameExecution.CallingThread,
            });
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var measurement = new FrameMeasurement(scenario) { ChunkMilliseconds = LongestPiece() };
            var unlimited = scenario.Mode == FrameMode.Unlimited ? new UnlimitedThread(_model, _settings, stop.Token) : null;
            TextureTicket? ticket = null;
            var begin = Stopwatch.GetTimestamp();
            for (var due = 0.0; due < 1000 * seconds && !cancellation.IsCancellationRequested; due += _frameMilliseconds)
            {
                measurement.Missed += WaitUntil(begin, due) ? 0 : 1;
                measurement.Frames++;
                _render.Begin();
                var start = Stopwatch.GetTimestamp();
                _main.Run();
                measurement.Game.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (scenario.Mode is FrameMode.InFrame or FrameMode.Worker)
                {
                    ticket = Advance(queue, scenario, ticket, measurement);
                }
            }

            stop.Cancel();
            measurement.Textures += unlimited?.Finish() ?? Progress(ticket);
            return measurement;
        }

        public void Dispose() => _render.Dispose();

        private TextureTicket Advance(TextureQueue queue, FrameScenario scenario, TextureTicket? ticket, FrameMeasurement measurement)
        {
            if (ticket == null || ticket.IsFinished)
            {
                measurement.Textures += ticket == null ? 0 : 1;
                ticket = queue.Enqueue(Request(measurement.Frames));
            }

            var isSteady = ticket.CompletedSteps > 0;
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var report = queue.Advance(scenario.Budget);
            var onThisThread = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (isSteady && !ticket.IsFinished)
            {
                measurement.SteadyBytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
            }

            measurement.Used.Add(scenario.Mode == FrameMode.InFrame ? onThisThread : report.UsedMilliseconds);
            measurement.Overshoot.Add(Math.Max(0, onThisThread - scenario.BudgetMilliseconds));
            return ticket;
        }

        private TextureRequest Request(int seed) =>
            new(FrameSubjects.Of(_model, (ulong)seed)) { Settings = _settings };

        private double LongestPiece() => _costs.Pieces
            .Where(piece => piece.Kind == PieceKind.TrunkChunk)
            .Max(piece => piece.Milliseconds[piece.Milliseconds.Count / 2]);

        private static double Progress(TextureTicket? ticket) => ticket == null ? 0 : (double)ticket.CompletedSteps / ticket.StepCount;

        private static bool WaitUntil(long begin, double due)
        {
            var left = due - Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            if (left > 0)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(left));
            }

            return left >= 0;
        }
    }
}

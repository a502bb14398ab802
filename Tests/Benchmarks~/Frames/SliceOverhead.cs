using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;

namespace SpeCa.Benchmarks.Frames
{
    /// <summary>
    /// What working in slices costs by itself: the same textures by the generator in one go, and by the queue in slices right
    /// after one another with no game in between, taking turns.
    /// </summary>
    internal sealed class SliceOverhead : IDisposable
    {
        private readonly IBlockModel _model;
        private readonly CostProfile _costs;
        private readonly GenerationSettings _settings;
        private readonly TextureGenerator _generator;

        public SliceOverhead(IBlockModel model, CostProfile costs, GenerationSettings settings)
        {
            _model = model;
            _costs = costs;
            _settings = settings;
            _generator = new TextureGenerator(model);
        }

        /// <summary>Measures some textures.</summary>
        /// <param name="budgets">Slices in ms.</param>
        /// <param name="textures">How many are made each way.</param>
        /// <param name="cancellation">Takes effect between two textures.</param>
        /// <returns>Milliseconds of a texture in one go, median, and for every budget the median of the times' ratios to it.</returns>
        public (double Milliseconds, IReadOnlyList<double> Ratios) Measure(
            IReadOnlyList<double> budgets, int textures, CancellationToken cancellation)
        {
            var whole = new FrameTimes();
            var ratios = budgets.Select(_ => new FrameTimes()).ToArray();
            InOneGo(0);
            for (var seed = 0; seed < textures; seed++)
            {
                cancellation.ThrowIfCancellationRequested();
                var before = InOneGo(seed);
                var sliced = budgets.Select(budget => InSlices(seed, budget)).ToArray();
                var milliseconds = 0.5 * (before + InOneGo(seed));
                whole.Add(milliseconds);
                for (var place = 0; place < sliced.Length; place++)
                {
                    ratios[place].Add(sliced[place] / milliseconds);
                }
            }

            return (whole.Percentile(0.5), Array.ConvertAll(ratios, times => times.Percentile(0.5)));
        }

        /// <inheritdoc/>
        public void Dispose() => _generator.Dispose();

        private double InOneGo(int seed)
        {
            var start = Stopwatch.GetTimestamp();
            _generator.Generate([FrameSubjects.Of(_model, (ulong)seed)], _settings);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        private double InSlices(int seed, double budget)
        {
            using var queue = new TextureQueue(_model, new TextureQueueOptions { Costs = _costs });
            var start = Stopwatch.GetTimestamp();
            var ticket = queue.Enqueue(new TextureRequest(FrameSubjects.Of(_model, (ulong)seed)) { Settings = _settings });
            while (!ticket.IsFinished)
            {
                queue.Advance(TimeSpan.FromMilliseconds(budget));
            }

            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }
}

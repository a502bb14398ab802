using System;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation.Windows
{
    /// <summary>What was computed, forecast, accepted and rejected in every window of a texture, at every step.</summary>
    public sealed class WindowTrace
    {
        private readonly StepRecord[] _records;

        internal WindowTrace(WindowPlan plan, int stepCount)
        {
            Plan = plan;
            StepCount = stepCount;
            _records = new StepRecord[stepCount * plan.Count];
        }

        /// <summary>Where the windows lie.</summary>
        public WindowPlan Plan { get; }

        /// <summary>Denoising steps that are taken.</summary>
        public int StepCount { get; }

        /// <summary>The record of a window at a step.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The step or the window does not exist.</exception>
        public StepRecord this[int step, int window]
        {
            get => _records[Index(step, window)];
            internal set => _records[Index(step, window)] = value;
        }

        /// <summary>Steps of a window that ended in an outcome.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such window.</exception>
        public int Count(int window, StepOutcome outcome)
        {
            var count = 0;
            for (var step = 0; step < StepCount; step++)
            {
                count += this[step, window].Outcome == outcome ? 1 : 0;
            }

            return count;
        }

        /// <summary>Transformer blocks evaluated for a window.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such window.</exception>
        public int BlocksEvaluated(int window)
        {
            var blocks = 0;
            for (var step = 0; step < StepCount; step++)
            {
                blocks += this[step, window].Blocks;
            }

            return blocks;
        }

        /// <summary>
        /// How many steps ended in an outcome at every place of the sample: the mean over the windows there, each counting as much
        /// as its predictions do.
        /// </summary>
        /// <returns>[height, width], 0 to the number of steps.</returns>
        public float[] PerPlace(StepOutcome outcome)
        {
            var places = new float[Plan.Height * Plan.Width];
            var values = new float[Plan.WindowHeight * Plan.WindowWidth];
            for (var window = 0; window < Plan.Count; window++)
            {
                values.AsSpan().Fill(Count(window, outcome));
                Plan.Add(window, values, places);
            }

            return places;
        }

        /// <summary>
        /// A step of the texture as a whole: the outcome that most windows had, the largest error, and the mean of the blocks.
        /// </summary>
        /// <param name="step">The step.</param>
        /// <param name="blocksBefore">Blocks of the steps before, as they were rounded.</param>
        internal StepRecord SumUp(int step, int blocksBefore)
        {
            Span<int> outcomes = stackalloc int[4];
            outcomes.Clear();
            var error = float.NaN;
            var threshold = float.NaN;
            for (var window = 0; window < Plan.Count; window++)
            {
                var record = this[step, window];
                outcomes[(int)record.Outcome]++;
                if (!float.IsNaN(record.Threshold))
                {
                    threshold = record.Threshold;
                    error = float.IsNaN(error) ? record.Error : Math.Max(error, record.Error);
                }
            }

            var most = 0;
            for (var outcome = 1; outcome < outcomes.Length; outcome++)
            {
                most = outcomes[outcome] > outcomes[most] ? outcome : most;
            }

            return new StepRecord((StepOutcome)most, error, threshold, BlocksTo(step) - blocksBefore);
        }

        /// <summary>Carries a window's records of its first steps to or from an archive.</summary>
        internal void Transfer(StateArchive archive, int window, int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                this[step, window] = archive.Value(this[step, window]);
            }
        }

        // The mean up to a step is rounded, not the steps' own, so that no rounding adds up.
        private int BlocksTo(int step)
        {
            long blocks = 0;
            for (var index = 0; index < (step + 1) * Plan.Count; index++)
            {
                blocks += _records[index].Blocks;
            }

            return (int)Math.Round((double)blocks / Plan.Count);
        }

        private int Index(int step, int window)
        {
            if ((uint)step >= (uint)StepCount)
            {
                throw new ArgumentOutOfRangeException(nameof(step), step, $"The trace has {StepCount} steps.");
            }

            if ((uint)window >= (uint)Plan.Count)
            {
                throw new ArgumentOutOfRangeException(nameof(window), window, $"There are {Plan.Count} windows.");
            }

            return (step * Plan.Count) + window;
        }
    }
}

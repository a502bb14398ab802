using System;
using System.Collections.Generic;
using SpeCa.Runtime.Speculation.Windows;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Speculation
{
    /// <summary>What was computed, forecast, accepted and rejected at every step of a request, for every sample.</summary>
    public sealed class GenerationTrace
    {
        private readonly StepRecord[] _records;
        private readonly double[] _milliseconds;
        private readonly IReadOnlyList<WindowTrace>? _windows;
        private readonly List<QualityConcession> _concessions = new List<QualityConcession>();

        internal GenerationTrace(
            int stepCount, int sampleCount, int blockCount, int skippedSteps = 0, IReadOnlyList<WindowTrace>? windows = null)
        {
            _windows = windows;
            SkippedSteps = skippedSteps;
            StepCount = stepCount;
            SampleCount = sampleCount;
            BlockCount = blockCount;
            _records = new StepRecord[stepCount * sampleCount];
            _milliseconds = new double[stepCount];
        }

        /// <summary>
        /// Steps at the start of the schedule that were not taken, because the request started from a source. The trace
        /// has no records of them: its step 0 is the schedule's step of this number, and savings do not count them.
        /// </summary>
        public int SkippedSteps { get; }

        /// <summary>Denoising steps that are taken.</summary>
        public int StepCount { get; }

        /// <summary>Samples of the request.</summary>
        public int SampleCount { get; }

        /// <summary>Transformer blocks of the model: what one full step evaluates.</summary>
        public int BlockCount { get; }

        /// <summary>Milliseconds spent inside forecast, error and bookkeeping, over all steps.</summary>
        public double SpeculationMilliseconds { get; internal set; }

        /// <summary>Milliseconds spent in the verify block on forecast input, over all steps.</summary>
        public double VerificationMilliseconds { get; internal set; }

        /// <summary>Milliseconds from the first step's start to the last one's end.</summary>
        public double TotalMilliseconds { get; internal set; }

        /// <summary>How often the request began anew on another provider, because its device was lost.</summary>
        public int Fallbacks { get; internal set; }

        /// <summary>The quality that was given up to meet a deadline, change by change; empty where none was.</summary>
        public IReadOnlyList<QualityConcession> Concessions => _concessions;

        /// <summary>The record of a sample at a step.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The step or the sample does not exist.</exception>
        public StepRecord this[int step, int sample]
        {
            get => _records[Index(step, sample)];
            internal set => _records[Index(step, sample)] = value;
        }

        /// <summary>
        /// What was done in the windows of a sample; null where it was denoised whole. The sample's own records then sum them up:
        /// the outcome that most windows had, the largest error, and the mean of their blocks.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The sample does not exist.</exception>
        public WindowTrace? Windows(int sample) => _windows == null
            ? null
            : (uint)sample < (uint)SampleCount
                ? _windows[sample]
                : throw new ArgumentOutOfRangeException(nameof(sample), sample, $"The trace has {SampleCount} samples.");

        /// <summary>Wall time of a step in milliseconds, all samples together.</summary>
        public double Milliseconds(int step) => _milliseconds[step];

        /// <summary>Steps of a sample that ended in an outcome.</summary>
        public int Count(int sample, StepOutcome outcome)
        {
            var count = 0;
            for (var step = 0; step < StepCount; step++)
            {
                if (this[step, sample].Outcome == outcome)
                {
                    count++;
                }
            }

            return count;
        }

        /// <summary>Transformer blocks evaluated for a sample.</summary>
        public int BlocksEvaluated(int sample)
        {
            var blocks = 0;
            for (var step = 0; step < StepCount; step++)
            {
                blocks += this[step, sample].Blocks;
            }

            return blocks;
        }

        /// <summary>How many times fewer blocks a sample took than with every taken step computed in full.</summary>
        public double BlockSpeedup(int sample) => (double)StepCount * BlockCount / BlocksEvaluated(sample);

        /// <summary>Carries a sample's records of its first steps to or from an archive.</summary>
        internal void Transfer(StateArchive archive, int sample, int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                var record = archive.Value(this[step, sample]);
                if (record.Outcome is < StepOutcome.Full or > StepOutcome.Unverified || record.Blocks < 0)
                {
                    throw new SuspendedStateException($"its step {step} has an outcome that no step has. Start the texture anew.");
                }

                this[step, sample] = record;
                _milliseconds[step] = archive.Value(_milliseconds[step]);
            }

            SpeculationMilliseconds = archive.Value(SpeculationMilliseconds);
            VerificationMilliseconds = archive.Value(VerificationMilliseconds);
            TotalMilliseconds = archive.Value(TotalMilliseconds);
        }

        internal void Add(QualityConcession concession) => _concessions.Add(concession);

        internal void SetMilliseconds(int step, double milliseconds) => _milliseconds[step] = milliseconds;

        private int Index(int step, int sample)
        {
            if ((uint)step >= (uint)StepCount)
            {
                throw new ArgumentOutOfRangeException(nameof(step), step, $"The trace has {StepCount} steps.");
            }

            if ((uint)sample >= (uint)SampleCount)
            {
                throw new ArgumentOutOfRangeException(nameof(sample), sample, $"The trace has {SampleCount} samples.");
            }

            return step * SampleCount + sample;
        }
    }
}

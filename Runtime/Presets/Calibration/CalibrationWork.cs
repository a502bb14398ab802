using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Frames;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>Counts the work that is planned and done, and tells whoever listens.</summary>
    internal sealed class CalibrationWork
    {
        private readonly IProgress<CalibrationProgress>? _progress;
        private readonly IFrameClock _clock;
        private readonly double _start;
        private readonly List<(CalibrationStage Stage, long Work)> _later;
        private CalibrationStage _stage;
        private long _completed;
        private long _total;

        /// <param name="progress">Who listens; null for nobody.</param>
        /// <param name="clock">The time.</param>
        /// <param name="expected">The stages in order, each with a first guess at its work.</param>
        public CalibrationWork(
            IProgress<CalibrationProgress>? progress, IFrameClock clock, IEnumerable<(CalibrationStage Stage, long Work)> expected)
        {
            _progress = progress;
            _clock = clock;
            _start = clock.Milliseconds;
            _later = expected.ToList();
        }

        /// <summary>The candidates that are still looked at.</summary>
        public int CandidatesLeft { get; set; }

        /// <summary>The best point so far.</summary>
        public CalibrationPoint? Best { get; set; }

        /// <summary>The time since the start.</summary>
        public TimeSpan Elapsed => TimeSpan.FromMilliseconds(Math.Max(0, _clock.Milliseconds - _start));

        /// <summary>Begins a stage: what was guessed of it, and of those before it that were left out, is replaced.</summary>
        /// <param name="stage">The stage.</param>
        /// <param name="planned">Its work.</param>
        public void Begin(CalibrationStage stage, long planned)
        {
            _later.RemoveRange(0, _later.FindIndex(entry => entry.Stage == stage) + 1);
            _stage = stage;
            _total = _completed + planned + _later.Sum(entry => entry.Work);
            Report();
        }

        /// <summary>Counts work of the stage as done.</summary>
        public void Complete(long work)
        {
            _completed += work;
            Report();
        }

        /// <summary>Ends the work: what is done was all.</summary>
        public void Finish()
        {
            _later.Clear();
            _total = _completed;
            Report();
        }

        private void Report() => _progress?.Report(new CalibrationProgress
        {
            Stage = _stage,
            CompletedWork = _completed,
            TotalWork = _total,
            CandidatesLeft = CandidatesLeft,
            Best = Best,
            Elapsed = Elapsed,
            Remaining = _completed == 0 ? (TimeSpan?)null : Elapsed * ((double)(_total - _completed) / _completed),
        });
    }
}

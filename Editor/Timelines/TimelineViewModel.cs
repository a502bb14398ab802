using System;
using System.Collections.Generic;
using CommunityToolkit.Mvvm.ComponentModel;
using SpeCa.Editor.Presets;
using SpeCa.Runtime;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Editor.Timelines
{
    /// <summary>What was computed and what was skipped, step by step, and what that says about the threshold.</summary>
    public sealed class TimelineViewModel : ObservableObject
    {
        /// <summary>The longest slice of a frame that can be asked about, milliseconds.</summary>
        public const double LongestFrameBudget = 1000;

        private const int Sample = 0;

        private GenerationTrace? _trace;
        private double _frameBudgetMilliseconds = 2;

        /// <summary>The steps that are done, in order.</summary>
        public IReadOnlyList<TimelineStep> Steps { get; private set; } = Array.Empty<TimelineStep>();

        /// <summary>Steps that the texture takes in all; 0 before the first.</summary>
        public int StepCount => _trace?.StepCount ?? 0;

        /// <summary>Whether all steps are done.</summary>
        public bool IsComplete => _trace != null && Steps.Count == StepCount;

        /// <summary>Steps that were planned and computed in full.</summary>
        public int FullCount { get; private set; }

        /// <summary>Steps whose forecast was verified and used.</summary>
        public int AcceptedCount { get; private set; }

        /// <summary>Steps whose forecast was used without verification.</summary>
        public int UnverifiedCount { get; private set; }

        /// <summary>Steps whose forecast was rejected and that were then computed in full.</summary>
        public int RejectedCount { get; private set; }

        /// <summary>The longest step, milliseconds; 0 before the first.</summary>
        public double LongestStepMilliseconds { get; private set; }

        /// <summary>All steps that are done, milliseconds.</summary>
        public double TotalMilliseconds { get; private set; }

        /// <summary>The slice of a frame that a game would give, milliseconds, above 0.</summary>
        /// <exception cref="InvalidSettingException">The value is not above 0, or more than 1000.</exception>
        public double FrameBudgetMilliseconds
        {
            get => _frameBudgetMilliseconds;
            set
            {
                if (!(value > 0 && value <= LongestFrameBudget))
                {
                    throw new InvalidSettingException(nameof(FrameBudgetMilliseconds), value, "Choose a time above 0 and up to 1000 ms.");
                }

                if (SetProperty(ref _frameBudgetMilliseconds, value))
                {
                    OnPropertyChanged(nameof(Frames));
                }
            }
        }

        /// <summary>Frames that the steps which are done would fill at that budget, if every slice were used up.</summary>
        public int Frames => (int)Math.Ceiling(TotalMilliseconds / FrameBudgetMilliseconds);

        /// <summary>What is to be said about the whole texture; empty until it is complete.</summary>
        public string Advice { get; private set; } = "";

        /// <summary>Whether that is a warning.</summary>
        public bool IsWarning { get; private set; }

        /// <summary>Shows the first steps of a trace.</summary>
        /// <param name="trace">The trace; only those of its steps are read that are done.</param>
        /// <param name="completedSteps">Steps that are done.</param>
        /// <param name="fasterPreset">A preset with a looser threshold, to be named in advice; null where there is none.</param>
        public void Show(GenerationTrace trace, int completedSteps, string? fasterPreset = null)
        {
            _trace = trace ?? throw new ArgumentNullException(nameof(trace));
            var steps = new TimelineStep[completedSteps];
            TotalMilliseconds = 0;
            LongestStepMilliseconds = 0;
            for (int step = 0; step < completedSteps; step++)
            {
                StepRecord record = trace[step, Sample];
                double milliseconds = trace.Milliseconds(step);
                steps[step] = new TimelineStep(step, record.Outcome, record.Error, record.Threshold, record.Blocks, milliseconds);
                TotalMilliseconds += milliseconds;
                LongestStepMilliseconds = Math.Max(LongestStepMilliseconds, milliseconds);
            }

            Steps = steps;
            FullCount = Count(StepOutcome.Full);
            AcceptedCount = Count(StepOutcome.Accepted);
            UnverifiedCount = Count(StepOutcome.Unverified);
            RejectedCount = Count(StepOutcome.Rejected);
            Advice = IsComplete ? TraceAdvice.For(trace, fasterPreset) : "";
            IsWarning = IsComplete && TraceAdvice.IsWarning(trace);
            OnPropertyChanged("");
        }

        private int Count(StepOutcome outcome)
        {
            int count = 0;
            foreach (TimelineStep step in Steps)
            {
                count += step.Outcome == outcome ? 1 : 0;
            }

            return count;
        }
    }
}

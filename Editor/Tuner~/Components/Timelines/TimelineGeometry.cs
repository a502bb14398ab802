using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Editor.Timelines;

namespace SpeCa.Tuner.Components.Timelines
{
    /// <summary>
    /// Where everything of a timeline stands, in units of its picture: errors and thresholds on a logarithmic axis above, the
    /// blocks that each step evaluated below it, and the steps' times below those.
    /// </summary>
    internal sealed class TimelineGeometry
    {
        public const double Width = 330;
        public const double Left = 38;
        public const double ErrorTop = 6;
        public const double ErrorHeight = 84;
        public const double BlocksTop = 100;
        public const double BlocksHeight = 30;
        public const double TimeTop = 140;
        public const double TimeHeight = 22;
        public const double Height = 166;

        private const double Right = 4;
        private const double LeastBar = 5;
        private const double LargestGap = 2;

        private readonly double _slot;
        private readonly int _mostBlocks;
        private readonly double _longest;

        /// <summary>Lays out steps.</summary>
        public TimelineGeometry(IReadOnlyList<TimelineStep> steps)
        {
            _slot = (Width - Left - Right) / Math.Max(1, steps.Count);
            _mostBlocks = Math.Max(1, steps.Select(step => step.Blocks).DefaultIfEmpty(1).Max());
            _longest = Math.Max(1e-9, steps.Select(step => step.Milliseconds).DefaultIfEmpty(0).Max());

            double[] shown = [.. steps.SelectMany(step => new double[] { step.Error, step.Threshold })
                .Where(value => double.IsFinite(value) && value > 0)];
            LowestDecade = shown.Length == 0 ? -3 : (int)Math.Floor(Math.Log10(shown.Min()));
            HighestDecade = shown.Length == 0 ? -1 : Math.Max(LowestDecade + 1, (int)Math.Ceiling(Math.Log10(shown.Max())));
        }

        /// <summary>The power of ten at the axis' lower end.</summary>
        public int LowestDecade { get; }

        /// <summary>The power of ten at the axis' upper end.</summary>
        public int HighestDecade { get; }

        /// <summary>The width of a step's column, its gap included.</summary>
        public double Slot => _slot;

        /// <summary>The width of a step's bars.</summary>
        public double Bar => _slot - Math.Min(LargestGap, _slot * 0.25);

        /// <summary>The left edge of a step's column.</summary>
        /// <param name="index">Its place among the steps shown, from 0.</param>
        public double X(int index) => Left + (index * _slot);

        /// <summary>The middle of a step's bars.</summary>
        public double Middle(int index) => X(index) + (Bar / 2);

        /// <summary>Where an error or threshold stands; values off the axis, NaN among them, stand at its lower end.</summary>
        public double Y(double value)
        {
            double share = value > 0 ? (Math.Log10(value) - LowestDecade) / (HighestDecade - LowestDecade) : 0;
            return ErrorTop + (ErrorHeight * (1 - Math.Clamp(share, 0, 1)));
        }

        /// <summary>The height of a step's bar for the blocks that it evaluated.</summary>
        public double BlocksBar(int blocks) => Math.Max(LeastBar, BlocksHeight * blocks / _mostBlocks);

        /// <summary>The height of a step's bar for its time.</summary>
        public double TimeBar(double milliseconds) => Math.Max(1, TimeHeight * milliseconds / _longest);
    }
}

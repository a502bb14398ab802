using System.Collections.Generic;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>What candidates have to hold on the search's textures: the target, or more where fresh textures were harder.</summary>
    internal sealed record CalibrationRequirement
    {
        private CalibrationRequirement(CalibrationTarget target, double tail, double speedup)
        {
            Target = target;
            Tail = tail;
            Speedup = speedup;
        }

        public CalibrationTarget Target { get; }

        /// <summary>The least tail; minus infinity where speed is asked for.</summary>
        public double Tail { get; }

        /// <summary>The least block speed-up; 0 where quality is asked for.</summary>
        public double Speedup { get; }

        public bool IsSpeed => Target.Kind == CalibrationTargetKind.MinimumSpeedup;

        public static CalibrationRequirement Of(CalibrationTarget target) => new CalibrationRequirement(
            target, target.RequiredTail, target.Kind == CalibrationTargetKind.MinimumSpeedup ? target.Value : 0);

        /// <summary>A stricter one, by what textures of the search were better than fresh ones.</summary>
        /// <param name="tail">dB; 0 or more.</param>
        /// <param name="speedup">A factor; 1 or more.</param>
        public CalibrationRequirement RaisedBy(double tail, double speedup) =>
            new CalibrationRequirement(Target, Tail + tail, Speedup * speedup);

        public bool IsHeldBy(IReadOnlyList<TextureScore> scores, int fullBlocks) => IsSpeed
            ? TextureScore.Speedup(scores, fullBlocks) >= Speedup
            : Target.QualityOf(scores) >= Tail;
    }
}

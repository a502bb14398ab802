using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SpeCa.Runtime.Textures;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>What a preset is to hold, for 95 of 100 textures, or over all of them together.</summary>
    public sealed record CalibrationTarget
    {
        private const double LeastPsnr = 5;
        private const double GreatestPsnr = 90;
        private const double GreatestSpeedup = 1000;
        private const double TailShare = 0.05;

        private CalibrationTarget(CalibrationTargetKind kind, double value, string description)
        {
            Kind = kind;
            Value = value;
            Description = description;
        }

        /// <summary>What is held fixed.</summary>
        public CalibrationTargetKind Kind { get; }

        /// <summary>The number to hold: dB, a share of 0..1, or a factor.</summary>
        public double Value { get; }

        /// <summary>The target in words, such as "at least 32 dB for 95 of 100 textures".</summary>
        public string Description { get; }

        /// <summary>The least quality that the target asks for on <see cref="QualityOf"/>'s scale; none for a speed-up.</summary>
        internal double RequiredTail => Kind switch
        {
            CalibrationTargetKind.MinimumPsnr => Value,
            CalibrationTargetKind.MaximumPerceptualLoss => Decibels(Value),
            _ => double.NegativeInfinity,
        };

        /// <summary>
        /// 95 of 100 textures shall have at least this peak signal-to-noise ratio against their own full result (all
        /// channels, as they are stored).
        /// </summary>
        /// <param name="decibels">5 to 90 dB. Above 40 dB few can tell the two apart; below 25 dB details differ.</param>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public static CalibrationTarget MinimumPsnr(double decibels) => decibels >= LeastPsnr && decibels <= GreatestPsnr
            ? new CalibrationTarget(CalibrationTargetKind.MinimumPsnr, decibels, Words("at least {0:0.##} dB for 95 of 100 textures", decibels))
            : throw new InvalidSettingException(nameof(MinimumPsnr), decibels, $"Choose {LeastPsnr} to {GreatestPsnr} dB.");

        /// <summary>95 of 100 textures shall lose at most this much: 1 - structural similarity to their own full result.</summary>
        /// <param name="share">Above 0, up to 1; 0.05 is a loss of 5%.</param>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public static CalibrationTarget MaximumPerceptualLoss(double share) => share > 0 && share <= 1
            ? new CalibrationTarget(
                CalibrationTargetKind.MaximumPerceptualLoss, share, Words("a perceptual loss of at most {0:0.##}% for 95 of 100 textures", 100 * share))
            : throw new InvalidSettingException(nameof(MaximumPerceptualLoss), share, "Choose a share above 0 up to 1, for example 0.05.");

        /// <summary>All textures together shall take this many times fewer blocks than full sampling.</summary>
        /// <param name="factor">Above 1, up to 1000. Blocks are counted, as times differ from run to run.</param>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public static CalibrationTarget MinimumSpeedup(double factor) => factor > 1 && factor <= GreatestSpeedup
            ? new CalibrationTarget(CalibrationTargetKind.MinimumSpeedup, factor, Words("at least {0:0.##} times fewer blocks than full sampling", factor))
            : throw new InvalidSettingException(nameof(MinimumSpeedup), factor, $"Choose a factor above 1 up to {GreatestSpeedup}.");

        /// <summary>The target of a kind, for where people choose the kind.</summary>
        /// <param name="kind">What is held fixed.</param>
        /// <param name="value">The number to hold: dB, a share of 0..1, or a factor.</param>
        /// <exception cref="InvalidSettingException">The kind is unknown, or the value out of its range.</exception>
        public static CalibrationTarget Of(CalibrationTargetKind kind, double value) => kind switch
        {
            CalibrationTargetKind.MinimumPsnr => MinimumPsnr(value),
            CalibrationTargetKind.MaximumPerceptualLoss => MaximumPerceptualLoss(value),
            CalibrationTargetKind.MinimumSpeedup => MinimumSpeedup(value),
            _ => throw new InvalidSettingException(nameof(kind), kind, "Choose MinimumPsnr, MaximumPerceptualLoss or MinimumSpeedup."),
        };

        /// <summary>
        /// The quality that candidates are judged by, the more the better. Where a quality is asked for, what 95 of 100 textures
        /// have: the 5th percentile of the peak signal-to-noise ratio in dB, or the 95th of the perceptual loss, as -10 log10 of
        /// it. Where speed is asked for, half of that ratio's 5th percentile, half of its mean: the percentile alone rests on the
        /// worst one or two textures.
        /// </summary>
        internal double QualityOf(IReadOnlyList<TextureScore> scores)
        {
            if (Kind == CalibrationTargetKind.MaximumPerceptualLoss)
            {
                return Decibels(Percentile.Of(scores.Select(score => score.PerceptualLoss), 1 - TailShare));
            }

            double tail = Percentile.Of(scores.Select(score => score.PsnrDb), TailShare);
            return Kind == CalibrationTargetKind.MinimumSpeedup ? (tail + scores.Average(score => score.PsnrDb)) / 2 : tail;
        }

        private static double Decibels(double share) => Math.Min(PsnrSummary.CapDb, -10 * Math.Log10(share));

        private static string Words(string form, double value) => string.Format(CultureInfo.InvariantCulture, form, value);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// Presets whose speed was measured, from the most faithful to the fastest: what a texture with a deadline may be made
    /// with. The closer the rungs, the less is given up for the time that is there.
    /// <code>
    /// var ladder = new QualityLadder(PresetCatalog.Load(folder).Presets);
    /// var queue = new TextureQueue(model, new TextureQueueOptions { Ladder = ladder });
    /// </code>
    /// </summary>
    public sealed class QualityLadder
    {
        private readonly QualityPreset[] _rungs;

        /// <summary>Makes a ladder of those presets that were measured, and of one that computes every step.</summary>
        /// <param name="presets">A model's presets.</param>
        /// <exception cref="InvalidSettingException">None computes every step, so nothing says what speed-ups refer to; or a
        /// preset has a value out of range.</exception>
        public QualityLadder(IEnumerable<QualityPreset> presets)
        {
            var all = presets.ToArray();
            var full = Array.Find(all, preset => preset.Tau0 == null && preset.Measured == null)
                ?? throw new InvalidSettingException(
                    nameof(presets), string.Join(", ", all.Select(preset => preset.Name)), "Add one without a threshold, to which the measured speed-ups refer.");
            foreach (var preset in all)
            {
                _ = preset.ApplyTo(new GenerationSettings());
            }

            FullSteps = full.Steps;
            _rungs = all
                .Where(preset => ReferenceEquals(preset, full) || preset.Measured?.BlockSpeedup > 0)
                .OrderBy(SpeedupOf)
                .ToArray();
        }

        /// <summary>The presets, from the most faithful to the fastest.</summary>
        public IReadOnlyList<QualityPreset> Rungs => _rungs;

        /// <summary>Steps of the full run that the speed-ups refer to.</summary>
        internal int FullSteps { get; }

        /// <summary>
        /// The ladder of a preset that is asked for: this one where it is a rung; with it in place of the rung of its name
        /// where it was measured; null where nothing says how fast it is.
        /// </summary>
        internal QualityLadder? For(QualityPreset? preset)
        {
            if (preset != null && Array.IndexOf(_rungs, preset) >= 0)
            {
                return this;
            }

            return preset?.Measured?.BlockSpeedup > 0
                ? new QualityLadder(_rungs.Where(rung => rung.Measured == null || !IsNamed(rung, preset.Name)).Append(preset))
                : null;
        }

        /// <summary>A rung's share of the time of the full run.</summary>
        internal double ShareOfFullRun(int rung) => 1 / SpeedupOf(_rungs[rung]);

        /// <summary>The rung of a preset's name; -1 where it is none of them.</summary>
        internal int RungOf(string? preset) =>
            Array.FindIndex(_rungs, rung => IsNamed(rung, preset));

        /// <summary>What a texture loses from one rung to another, 5th percentile in dB; NaN from the rung without error.</summary>
        internal double LossDb(int from, int to) =>
            from == to ? 0 : (_rungs[from].Measured?.PsnrP5Db ?? double.NaN) - (_rungs[to].Measured?.PsnrP5Db ?? double.NaN);

        private static bool IsNamed(QualityPreset rung, string? name) => string.Equals(rung.Name, name, StringComparison.OrdinalIgnoreCase);

        private static double SpeedupOf(QualityPreset preset) => preset.Measured switch
        {
            null => 1,
            { WallSpeedup: > 0 } measured => measured.WallSpeedup,
            var measured => measured.BlockSpeedup,
        };
    }
}

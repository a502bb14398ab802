using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>What the held-out checks of a calibration came to.</summary>
    internal sealed class CalibrationOutcome
    {
        private readonly CalibrationTarget _target;
        private readonly CalibrationOptions _options;
        private readonly string _model;
        private readonly int _subjects;
        private readonly int _fullBlocks;
        private readonly List<(Candidate Candidate, HeldOutScores HeldOut)> _checks = new List<(Candidate, HeldOutScores)>();

        // Every step in full holds any quality by definition, and is what is left where no skipping does.
        private bool _isFull;

        public CalibrationOutcome(CalibrationTarget target, CalibrationOptions options, string model, int subjects, int fullBlocks)
        {
            _target = target;
            _options = options;
            _model = model;
            _subjects = subjects;
            _fullBlocks = fullBlocks;
        }

        /// <summary>Whether nothing is left to check.</summary>
        public bool IsSettled { get; private set; }

        public bool WasChecked(Candidate candidate) => _checks.Any(check => check.Candidate == candidate);

        /// <summary>Takes note of a check.</summary>
        /// <returns>What the next candidate has to hold, where this one did not.</returns>
        public CalibrationRequirement Add(Candidate candidate, HeldOutScores heldOut, CalibrationRequirement requirement)
        {
            _checks.Add((candidate, heldOut));
            IsSettled = IsHeldBy(heldOut);

            // Fresh textures were harder than those that the candidate was chosen on: the next one has to allow for that.
            var (target, scores) = (CalibrationRequirement.Of(_target), candidate.Scores);
            return requirement.IsSpeed
                ? target.RaisedBy(0, Math.Max(1, TextureScore.Speedup(scores, _fullBlocks) / TextureScore.Speedup(heldOut.Scores, _fullBlocks)))
                : target.RaisedBy(Math.Max(0, _target.QualityOf(scores) - _target.QualityOf(heldOut.Scores)), 1);
        }

        /// <summary>Nothing that skips steps is left.</summary>
        public void GiveUp() => _isFull = _target.Kind != CalibrationTargetKind.MinimumSpeedup;

        public CalibrationResult ToResult(IEnumerable<Candidate> measured, TimeSpan elapsed)
        {
            var isHeld = IsSettled || _isFull;
            var points = measured.Select(candidate => candidate.ToPoint(_fullBlocks)).Concat(_checks.Select(ToPoint));
            return new CalibrationResult
            {
                Target = _target,
                Preset = ToPreset(),
                IsTargetHeld = isHeld,
                Summary = Summarise(isHeld),
                HeldOut = _isFull || _checks.Count == 0 ? null : ToPoint(_checks[^1]),
                Points = points.OrderBy(point => point.BlockSpeedup).ToArray(),
                Elapsed = elapsed,
            };
        }

        private bool IsHeldBy(HeldOutScores heldOut) => CalibrationRequirement.Of(_target).IsHeldBy(heldOut.Scores, _fullBlocks);

        private QualityPreset ToPreset()
        {
            if (_isFull || _checks.Count == 0)
            {
                return new QualityPreset
                {
                    Name = _options.Name,
                    Description = "Every step in full.",
                    Steps = _options.FullSteps,
                    GuidanceScale = _options.GuidanceScale,
                    Scheduler = _options.Scheduler,
                };
            }

            var (candidate, heldOut) = _checks[^1];
            return candidate.Preset with
            {
                Measured = heldOut.ToMeasurement(_model, _options.FullSteps, _fullBlocks, _subjects, _options.HeldOutSeeds),
            };
        }

        private CalibrationPoint ToPoint((Candidate Candidate, HeldOutScores HeldOut) check) =>
            CalibrationPoint.Of(check.Candidate.Preset, CalibrationStage.HeldOut, check.HeldOut.Scores, _fullBlocks);

        private string Summarise(bool isHeld)
        {
            if (_isFull)
            {
                return $"No candidate that skips steps holds {_target.Description}, so every step is computed. Ask for less, or give more candidates.";
            }

            if (_checks.Count == 0)
            {
                return "No candidate made textures that are finite: check the model.";
            }

            var point = ToPoint(_checks[^1]);
            var found = _target.Kind switch
            {
                CalibrationTargetKind.MinimumPsnr => Words("{0:0.0} dB for 95 of 100", point.PsnrP5Db),
                CalibrationTargetKind.MaximumPerceptualLoss => Words("a loss of {0:0.##}% for 95 of 100", 100 * point.PerceptualLossP95),
                _ => Words("{0:0.00} times fewer blocks", point.BlockSpeedup),
            };
            return isHeld
                ? $"Held on {point.Textures} textures that nothing was chosen on: {found}."
                : $"Not held: {found} of {point.Textures} textures that nothing was chosen on. Ask for that much, or give more search seeds or candidates.";
        }

        private static string Words(string form, double value) => string.Format(CultureInfo.InvariantCulture, form, value);
    }
}

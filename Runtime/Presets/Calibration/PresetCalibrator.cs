using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>
    /// Finds the preset of a model that holds a target: the fastest of a given quality, or the best of a given speed. SpeCa's
    /// authors name the search for thresholds as future work (arXiv 2509.11628). Candidates are measured against each
    /// texture's own full result; what was chosen is measured again on textures that nothing was chosen on.
    /// <code>
    /// using var generator = new TextureGenerator(model);
    /// var calibrator = new PresetCalibrator(generator);
    /// var result = await calibrator.CalibrateAsync(CalibrationTarget.MinimumPsnr(32), CalibrationOptions.Quick);
    /// PresetFile.Write("mine.json", result.Preset);
    /// </code>
    /// The same model, options and machine give the same preset: only blocks and quality decide, never the clock.
    /// </summary>
    public sealed class PresetCalibrator
    {
        private readonly TextureGenerator _generator;
        private readonly IFrameClock _clock;

        /// <summary>Makes a calibrator; the generator stays the caller's.</summary>
        /// <param name="generator">
        /// Makes the textures, in turns with what else it is asked for. Times are cleaner where that is nothing.
        /// </param>
        /// <param name="clock">The time that speed-ups and progress are measured by; null for the machine's own.</param>
        public PresetCalibrator(TextureGenerator generator, IFrameClock? clock = null)
        {
            _generator = generator ?? throw new ArgumentNullException(nameof(generator));
            _clock = clock ?? SystemFrameClock.Instance;
        }

        private BlockModelManifest Manifest => _generator.Model.Manifest;

        /// <summary>Calibrates on worker threads.</summary>
        /// <param name="target">What to hold.</param>
        /// <param name="options">How to go about it.</param>
        /// <param name="progress">Told after every batch of textures; may be null.</param>
        /// <param name="cancellation">Takes effect after the part of the model that is running.</param>
        /// <exception cref="InvalidSettingException">An option is out of range, or cannot work with this model.</exception>
        /// <exception cref="Speculation.NonFiniteOutputException">A full result, or one of a held-out check, is not finite.</exception>
        /// <exception cref="OperationCanceledException">The calibration was cancelled.</exception>
        public Task<CalibrationResult> CalibrateAsync(
            CalibrationTarget target,
            CalibrationOptions options,
            IProgress<CalibrationProgress>? progress = null,
            CancellationToken cancellation = default)
        {
            if (target == null)
            {
                throw new ArgumentNullException(nameof(target));
            }

            if (target.Kind == CalibrationTargetKind.MinimumSpeedup && target.Value > options.FullSteps)
            {
                throw new InvalidSettingException(
                    nameof(CalibrationTarget.MinimumSpeedup), target.Value, $"One step of {options.FullSteps} is {options.FullSteps} times fewer blocks: choose that or less.");
            }

            var (subjects, full) = Check(options);
            return Task.Run(() => RunAsync(target, options, subjects, full, progress, cancellation), cancellation);
        }

        /// <summary>Measures a preset that is there already, as a calibration measures what it has chosen.</summary>
        /// <param name="preset">The preset; its guidance scale and sampler are full sampling's too, where it has any.</param>
        /// <param name="options">The materials or subjects, the held-out seeds, and full sampling; the rest has no meaning here.</param>
        /// <param name="progress">Told after every texture; may be null.</param>
        /// <param name="cancellation">Takes effect after the part of the model that is running.</param>
        /// <returns>The preset with its measurement.</returns>
        /// <exception cref="InvalidSettingException">A value is out of range, or cannot work with this model.</exception>
        /// <exception cref="Speculation.NonFiniteOutputException">A result is not finite.</exception>
        /// <exception cref="OperationCanceledException">The measurement was cancelled.</exception>
        public Task<QualityPreset> MeasureAsync(
            QualityPreset preset,
            CalibrationOptions options,
            IProgress<CalibrationProgress>? progress = null,
            CancellationToken cancellation = default)
        {
            preset.Validate();
            var asked = options with
            {
                GuidanceScale = preset.GuidanceScale ?? options.GuidanceScale,
                Scheduler = preset.Scheduler ?? options.Scheduler,
            };
            var (subjects, full) = Check(asked);
            return Task.Run(() => MeasureAsync(preset, asked, subjects, full, progress, cancellation), cancellation);
        }

        // All that can be refused is refused here, before any work.
        private (IReadOnlyList<TextureSubject> Subjects, GenerationSettings Full) Check(CalibrationOptions options)
        {
            options.Validate();
            var manifest = Manifest;
            var subjects = CalibrationSubjects.Of(manifest, options);
            var full = new GenerationSettings
            {
                Steps = options.FullSteps,
                GuidanceScale = options.GuidanceScale ?? DefaultGuidance.Of(manifest, subjects.Any(subject => subject.Unconditional != null)),
                Scheduler = options.Scheduler,
            };
            foreach (var subject in subjects)
            {
                _ = RequestPlan.Create(manifest, new[] { subject }, full);
            }

            return (subjects, full);
        }

        private async Task<QualityPreset> MeasureAsync(
            QualityPreset preset,
            CalibrationOptions options,
            IReadOnlyList<TextureSubject> subjects,
            GenerationSettings full,
            IProgress<CalibrationProgress>? progress,
            CancellationToken cancellation)
        {
            var fullBlocks = options.FullSteps * Manifest.BlockCount;
            var work = new CalibrationWork(progress, _clock, Array.Empty<(CalibrationStage, long)>());
            var candidate = new Candidate(preset, place: 0, SpeedBounds.Of(preset, Manifest).FewestBlocks);
            var heldOut = await new HeldOutCheck(_generator, full, _clock, work, cancellation)
                .RunAsync(candidate, CalibrationSubjects.WithSeeds(subjects, options.SeedsOfAttempt(0)), fullBlocks)
                .ConfigureAwait(false);
            return preset with
            {
                Measured = heldOut.ToMeasurement(Manifest.Name, options.FullSteps, fullBlocks, subjects.Count, options.HeldOutSeeds),
            };
        }

        private async Task<CalibrationResult> RunAsync(
            CalibrationTarget target,
            CalibrationOptions options,
            IReadOnlyList<TextureSubject> subjects,
            GenerationSettings full,
            IProgress<CalibrationProgress>? progress,
            CancellationToken cancellation)
        {
            var manifest = Manifest;
            var fullBlocks = options.FullSteps * manifest.BlockCount;
            var textures = new SearchTextures(_generator, full, CalibrationSubjects.WithSeeds(subjects, options.SearchSeeds), options.BatchSize);
            var plan = new SearchPlan(textures.Count, options.MaximumCandidates);
            var work = new CalibrationWork(progress, _clock, plan.Expected(fullBlocks, subjects.Count * options.HeldOutSeeds));
            var search = new CalibrationSearch(manifest, textures, work, options, cancellation);
            var check = new HeldOutCheck(_generator, full, _clock, work, cancellation);
            var outcome = new CalibrationOutcome(target, options, manifest.Name, subjects.Count, fullBlocks);

            var requirement = CalibrationRequirement.Of(target);
            await search.RunAsync(requirement).ConfigureAwait(false);
            for (var attempt = 0; attempt < options.MaximumAttempts && !outcome.IsSettled; attempt++)
            {
                var candidate = await search.ChooseAsync(requirement).ConfigureAwait(false);
                candidate ??= requirement.IsSpeed ? search.Nearest(requirement) : null;
                if (candidate == null || outcome.WasChecked(candidate))
                {
                    outcome.GiveUp();
                    break;
                }

                var heldOut = await check
                    .RunAsync(candidate, CalibrationSubjects.WithSeeds(subjects, options.SeedsOfAttempt(attempt)), fullBlocks)
                    .ConfigureAwait(false);
                requirement = outcome.Add(candidate, heldOut, requirement);
            }

            work.Finish();
            return outcome.ToResult(search.Measured, work.Elapsed);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Presets.Calibration;
using SpeCa.Tests.Blocks;
using SpeCa.Tests.Frames;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Presets.Calibration
{
    public class PresetCalibratorTests
    {
        private static readonly CalibrationOptions _options = new()
        {
            Name = "mine",
            SearchSeeds = [1, 2, 3],
            HeldOutSeeds = 3,
            FullSteps = 30,
            MaximumCandidates = 16,
        };

        // Its output is a wave over time, so every forecast is off, and a longer run is off by more. Times 1 + its height it is
        // harder.
        private static AnalyticBlockModel Waves(Func<float> height) =>
            new((timestep, label) => -1 - timestep + (0.2f * (1 + height()) * MathF.Sin((6 + label) * timestep)));

        private static AnalyticBlockModel Waves() => Waves(() => 0);

        private static Task<CalibrationResult> CalibrateAsync(
            AnalyticBlockModel model, CalibrationTarget target, CalibrationOptions? options = null, IProgress<CalibrationProgress>? progress = null) =>
            new PresetCalibrator(new TextureGenerator(model), new TickingClock()).CalibrateAsync(target, options ?? _options, progress);

        [Test]
        public async Task A_preset_of_the_quality_that_was_asked_for_is_found_and_measured()
        {
            using var model = Waves();

            var result = await CalibrateAsync(model, CalibrationTarget.MinimumPsnr(45));

            var measured = result.Preset.Measured!;
            Assert.That((result.IsTargetHeld, result.Preset.Name), Is.EqualTo((true, "mine")));
            Assert.That(measured.PsnrP5Db, Is.GreaterThanOrEqualTo(45));
            Assert.That(measured.BlockSpeedup, Is.GreaterThan(1.3));
            Assert.That((measured.Model, measured.FullSteps, measured.Samples, measured.Materials, measured.Seeds), Is.EqualTo(("analytic", 30, 6, (int?)2, (int?)3)));
            Assert.That(measured.PsnrP5LowDb, Is.LessThanOrEqualTo(measured.PsnrP5Db));
            Assert.That(measured.PsnrP5HighDb, Is.GreaterThanOrEqualTo(measured.PsnrP5Db));
            Assert.That(result.Preset.Validate, Throws.Nothing);
        }

        [Test]
        public async Task Less_quality_is_given_for_more_speed()
        {
            using var model = Waves();

            var strict = await CalibrateAsync(model, CalibrationTarget.MinimumPsnr(60));
            var loose = await CalibrateAsync(model, CalibrationTarget.MinimumPsnr(30));

            Assert.That(loose.HeldOut!.BlockSpeedup, Is.GreaterThan(strict.HeldOut!.BlockSpeedup));
        }

        [Test]
        public async Task A_loss_that_was_asked_for_is_held()
        {
            using var model = Waves();

            var result = await CalibrateAsync(model, CalibrationTarget.MaximumPerceptualLoss(0.01));

            Assert.That(result.IsTargetHeld, Is.True);
            Assert.That(result.HeldOut!.PerceptualLossP95, Is.LessThanOrEqualTo(0.01));
        }

        [TestCase(2.5)]
        [TestCase(15)]
        public async Task A_speed_up_that_was_asked_for_is_taken(double factor)
        {
            using var model = Waves();

            var result = await CalibrateAsync(model, CalibrationTarget.MinimumSpeedup(factor));

            Assert.That(result.IsTargetHeld, Is.True);
            Assert.That(result.HeldOut!.BlockSpeedup, Is.GreaterThanOrEqualTo(factor));
            Assert.That(result.HeldOut.PsnrP5Db, Is.EqualTo(result.Points.Where(point => point.Stage == CalibrationStage.HeldOut).Max(point => point.PsnrP5Db)));
        }

        [Test]
        public async Task Where_no_skipping_is_good_enough_every_step_is_computed()
        {
            // A wave so fast that no forecast is any good.
            using var model = new AnalyticBlockModel((timestep, _) => -1 - timestep + (0.5f * MathF.Sin(900 * timestep)));

            var result = await CalibrateAsync(model, CalibrationTarget.MinimumPsnr(90));

            Assert.That((result.IsTargetHeld, result.Preset.Tau0, result.Preset.Steps), Is.EqualTo((true, (float?)null, 30)));
            Assert.That((result.Preset.Measured, result.HeldOut), Is.EqualTo(((PresetMeasurement?)null, (CalibrationPoint?)null)));
            Assert.That(result.Summary, Does.Contain("every step is computed"));
        }

        [Test]
        public async Task Where_fresh_textures_are_harder_a_stricter_candidate_is_checked_on_others()
        {
            var isHard = false;
            using var model = Waves(() => isHard ? 1.5f : 0);
            var progress = new RecordedProgress(report => isHard = report.Stage == CalibrationStage.HeldOut);

            var result = await CalibrateAsync(model, CalibrationTarget.MinimumPsnr(45), progress: progress);

            var checks = result.Points.Where(point => point.Stage == CalibrationStage.HeldOut).ToArray();
            Assert.That(checks, Has.Length.GreaterThan(1));
            Assert.That(result.IsTargetHeld, Is.True);
            Assert.That(result.HeldOut!.PsnrP5Db, Is.GreaterThanOrEqualTo(45).And.EqualTo(checks.Max(point => point.PsnrP5Db)));
            Assert.That(result.HeldOut.BlockSpeedup, Is.EqualTo(checks.Min(point => point.BlockSpeedup)));
        }

        [Test]
        public async Task What_was_not_held_is_said_with_what_to_do()
        {
            var isHard = false;
            using var model = Waves(() => isHard ? 3f : 0);
            var progress = new RecordedProgress(report => isHard = report.Stage == CalibrationStage.HeldOut);

            var result = await CalibrateAsync(model, CalibrationTarget.MinimumPsnr(45), _options with { MaximumAttempts = 1 }, progress);

            Assert.That(result.IsTargetHeld, Is.False);
            Assert.That(result.Preset.Measured!.PsnrP5Db, Is.LessThan(45));
            Assert.That(result.Summary, Does.Contain("Not held").And.Contain("Ask for that much"));
        }

        [Test]
        public async Task The_same_model_and_options_give_the_same_preset_and_curve()
        {
            using var model = Waves();
            var target = CalibrationTarget.MinimumPsnr(45);

            var first = await CalibrateAsync(model, target);
            var second = await new PresetCalibrator(new TextureGenerator(model)).CalibrateAsync(target, _options);

            Assert.That(second.Points, Is.EqualTo(first.Points));
            Assert.That(second.Preset with { Measured = null }, Is.EqualTo(first.Preset with { Measured = null }));
        }

        [Test]
        public async Task Progress_grows_to_its_total_and_names_the_best()
        {
            using var model = Waves();
            var progress = new RecordedProgress();

            await CalibrateAsync(model, CalibrationTarget.MinimumPsnr(45), progress: progress);

            var done = progress.Reports.Select(report => report.CompletedWork).ToArray();
            Assert.That(done, Is.Ordered.Ascending);
            Assert.That(progress.Reports.Select(report => report.TotalWork - report.CompletedWork), Is.All.GreaterThanOrEqualTo(0));
            Assert.That((progress.Reports[^1].Share, progress.Reports[^1].Remaining), Is.EqualTo((1.0, (TimeSpan?)TimeSpan.Zero)));
            Assert.That(progress.Reports[^1].Best!.BlockSpeedup, Is.GreaterThan(1));
            Assert.That(
                progress.Reports.Select(report => report.Stage).Distinct(), Is.EquivalentTo(Enum.GetValues<CalibrationStage>()));
        }

        [Test]
        public async Task Full_results_are_computed_once_for_every_texture()
        {
            using var model = Waves();
            var stages = new List<CalibrationProgress>();
            var chunks = 0;
            model.BeforeChunk = () => chunks++;
            var atScreening = 0;
            var progress = new RecordedProgress(report => atScreening = report.Stage == CalibrationStage.FullResults ? chunks : atScreening);

            await CalibrateAsync(model, CalibrationTarget.MinimumPsnr(45), _options with { BatchSize = 6 }, progress);

            // Six textures in one batch, 30 steps of two chunks.
            Assert.That(atScreening, Is.EqualTo(30 * AnalyticBlockModel.Chunks));
        }

        [TestCase(CalibrationStage.FullResults)]
        [TestCase(CalibrationStage.Screening)]
        [TestCase(CalibrationStage.HeldOut)]
        public void Cancelling_takes_effect_before_the_next_part(CalibrationStage stage)
        {
            using var model = Waves();
            using var cancellation = new CancellationTokenSource();
            var chunksAfter = 0;
            var progress = new RecordedProgress(report =>
            {
                if (report.Stage == stage)
                {
                    cancellation.Cancel();
                    model.BeforeChunk = () => chunksAfter++;
                }
            });

            Assert.That(
                () => new PresetCalibrator(new TextureGenerator(model)).CalibrateAsync(CalibrationTarget.MinimumPsnr(45), _options, progress, cancellation.Token),
                Throws.InstanceOf<OperationCanceledException>());

            Assert.That((chunksAfter, model.LivingWorkspaces), Is.EqualTo((0, 0)));
        }

        [Test]
        public async Task A_time_limit_ends_the_search_with_what_it_has()
        {
            using var model = Waves();
            var progress = new RecordedProgress();

            var result = await CalibrateAsync(
                model, CalibrationTarget.MinimumSpeedup(2), _options with { TimeLimit = TimeSpan.FromMilliseconds(0.001) }, progress);

            Assert.That(result.Points.Count(point => point.Stage != CalibrationStage.HeldOut), Is.EqualTo(1));
            Assert.That(progress.Reports[^1].Share, Is.EqualTo(1));
        }

        [Test]
        public async Task Guidance_and_sampler_that_were_given_are_the_preset_s()
        {
            using var model = Waves();

            var open = await CalibrateAsync(model, CalibrationTarget.MinimumPsnr(45));
            var given = await CalibrateAsync(model, CalibrationTarget.MinimumPsnr(45), _options with { GuidanceScale = 1 });

            Assert.That((open.Preset.GuidanceScale, given.Preset.GuidanceScale), Is.EqualTo(((float?)null, (float?)1)));
        }

        [Test]
        public async Task A_measured_preset_has_the_numbers_of_the_check_that_chose_it()
        {
            using var model = Waves();
            var result = await CalibrateAsync(model, CalibrationTarget.MinimumSpeedup(2.5));

            var measured = await new PresetCalibrator(new TextureGenerator(model), new TickingClock()).MeasureAsync(result.Preset with { Measured = null }, _options);

            Assert.That(measured, Is.EqualTo(result.Preset));
        }

        [Test]
        public void What_cannot_work_is_refused_before_any_work()
        {
            using var model = Waves();
            var calibrator = new PresetCalibrator(new TextureGenerator(model));

            Assert.That(
                () => calibrator.CalibrateAsync(CalibrationTarget.MinimumPsnr(45), _options with { Materials = ["mist"] }),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("'mist'"));
            Assert.That(
                () => calibrator.CalibrateAsync(CalibrationTarget.MinimumSpeedup(31), _options),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("30"));
            Assert.That(
                () => calibrator.CalibrateAsync(CalibrationTarget.MinimumPsnr(45), _options with { Name = "" }),
                Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo("Name"));
            Assert.That(model.Runs, Is.Empty);
        }

        [Test]
        public void A_model_that_makes_nothing_finite_is_refused()
        {
            using var model = new AnalyticBlockModel((_, _) => float.NaN);

            Assert.That(() => CalibrateAsync(model, CalibrationTarget.MinimumPsnr(45)), Throws.InstanceOf<SpeCaException>());
        }

        [Test]
        public async Task A_real_model_is_calibrated()
        {
            using var folder = new TinyModelFolder();
            using var model = folder.Load();
            var options = _options with { FullSteps = 12, SearchSeeds = [1, 2], HeldOutSeeds = 1, MaximumCandidates = 6 };

            var result = await new PresetCalibrator(new TextureGenerator(model)).CalibrateAsync(CalibrationTarget.MinimumSpeedup(2), options);

            Assert.That(result.IsTargetHeld, Is.True);
            Assert.That(result.Preset.Measured!.WallSpeedup, Is.GreaterThan(0));
            Assert.That(result.Points.Select(point => point.BlockSpeedup), Is.Ordered.Ascending);
        }
    }
}

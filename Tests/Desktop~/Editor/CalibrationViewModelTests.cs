using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Editor.Calibration;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Tests.Editor
{
    internal sealed class CalibrationViewModelTests
    {
        private TunerRig _rig = null!;

        private CalibrationViewModel Calibration => _rig.Tuner.Calibration;

        [SetUp]
        public void Make() => _rig = new TunerRig();

        [TearDown]
        public void Dispose() => _rig.Dispose();

        [Test]
        public void The_preset_that_was_found_holds_the_target_and_is_kept_when_wanted()
        {
            Calibration.Kind = CalibrationTargetKind.MinimumPsnr;
            Calibration.TargetValue = 30;
            Calibration.PresetName = "mine";

            _rig.Execute(Calibration.StartCommand);
            var before = _rig.Tuner.Presets.Presets.Count;
            Calibration.KeepCommand.Execute(null);

            Assert.That(Calibration.Error, Is.Null);
            Assert.That(Calibration.Result!.IsTargetHeld, Is.True);
            Assert.That(Calibration.Result.HeldOut!.PsnrP5Db, Is.AtLeast(30));
            Assert.That(_rig.Tuner.Presets.Presets, Has.Count.EqualTo(before + 1));
            Assert.That(_rig.Tuner.Presets.Selected, Is.EqualTo(Calibration.Result.Preset));
            Assert.That(_rig.Tuner.Presets.IsBuiltIn, Is.False);
        }

        [Test]
        public void Progress_goes_to_its_end_and_says_what_is_being_done()
        {
            var words = new HashSet<string>();
            var highest = 0.0;
            Calibration.PropertyChanged += (_, _) =>
            {
                words.Add(Calibration.StatusText);
                highest = System.Math.Max(highest, Calibration.Progress);
            };

            _rig.Execute(Calibration.StartCommand);

            Assert.That(words.Any(text => text.StartsWith("Making the full results")), Is.True);
            Assert.That(words.Any(text => text.StartsWith("Checking the choice")), Is.True);
            Assert.That(highest, Is.EqualTo(1));
            Assert.That(Calibration.Points, Is.Not.Empty);
        }

        [Test]
        public void Cancelling_adds_no_preset()
        {
            using var gate = new ManualResetEventSlim();
            using var started = new ManualResetEventSlim();
            _rig.StepBegins = () =>
            {
                started.Set();
                gate.Wait();
            };
            var running = Calibration.StartCommand.ExecuteAsync(null);
            started.Wait();
            var during = (Calibration.IsRunning, Calibration.CancelCommand.CanExecute(null), Calibration.StartCommand.CanExecute(null));

            Calibration.CancelCommand.Execute(null);
            gate.Set();
            _rig.Thread.Await(running);

            Assert.That(during, Is.EqualTo((true, true, false)));
            Assert.That((Calibration.IsRunning, Calibration.KeepCommand.CanExecute(null)), Is.EqualTo((false, false)));
            Assert.That(Calibration.StatusText, Is.EqualTo("Cancelled. No preset was added."));
        }

        [TestCase(CalibrationTargetKind.MinimumPsnr, 32, "dB", "at least 32 dB for 95 of 100 textures")]
        [TestCase(CalibrationTargetKind.MaximumPerceptualLoss, 5, "%", "a perceptual loss of at most 5% for 95 of 100 textures")]
        [TestCase(CalibrationTargetKind.MinimumSpeedup, 4, "x", "at least 4 times fewer blocks than full sampling")]
        public void A_target_is_asked_for_in_its_own_unit(CalibrationTargetKind kind, double usual, string unit, string words)
        {
            Calibration.Kind = kind;

            Assert.That((Calibration.TargetValue, Calibration.Unit, Calibration.TargetText), Is.EqualTo((usual, unit, words)));
        }

        [Test]
        public void A_target_out_of_range_is_refused_in_words_before_any_work()
        {
            Calibration.TargetValue = 500;

            _rig.Execute(Calibration.StartCommand);

            Assert.That(Calibration.Error, Does.Contain("500"));
            Assert.That(Calibration.Error, Is.EqualTo(Calibration.TargetText));
            Assert.That(Calibration.Result, Is.Null);
        }

        [Test]
        public void A_name_that_cannot_be_a_presets_is_refused_in_words()
        {
            Calibration.PresetName = "a/b";

            _rig.Execute(Calibration.StartCommand);

            Assert.That(Calibration.Error, Does.Contain("a/b"));
        }

        [Test]
        public void Textures_can_be_made_while_a_calibration_runs()
        {
            var running = Calibration.StartCommand.ExecuteAsync(null);

            _rig.Generate();
            Calibration.CancelCommand.Execute(null);
            _rig.Thread.Await(running);

            Assert.That(_rig.Tuner.Generation.Result, Is.Not.Null);
        }

        [Test]
        public void Without_a_model_there_is_nothing_to_calibrate()
        {
            using var rig = new TunerRig(isOpen: false);

            Assert.That(rig.Tuner.Calibration.StartCommand.CanExecute(null), Is.False);
        }
    }
}

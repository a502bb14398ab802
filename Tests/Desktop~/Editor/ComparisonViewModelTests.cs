using System.Threading;
using NUnit.Framework;
using SpeCa.Editor.Comparison;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Editor
{
    internal sealed class ComparisonViewModelTests
    {
        private TunerRig _rig = null!;

        private ComparisonViewModel Comparison => _rig.Tuner.Comparison;

        [SetUp]
        public void Make()
        {
            _rig = new TunerRig();
            _rig.Tuner.Presets.TrySelect("fast");
        }

        [TearDown]
        public void Dispose() => _rig.Dispose();

        [Test]
        public void The_ratio_and_the_saving_are_those_of_the_same_texture_in_full()
        {
            _rig.Generate();

            _rig.Execute(Comparison.CompareCommand);

            var result = _rig.Tuner.Generation.Result!;
            var generator = _rig.Tuner.Model.Loaded!.Generator;
            var full = generator.Generate(new[] { result.Subject }, result.Settings.InFull(16));
            Assert.That(Comparison.PsnrDb, Is.EqualTo(TextureComparison.PsnrDb(full.Textures[0], result.Texture)));
            Assert.That(Comparison.BlockSpeedup, Is.EqualTo(16.0 * 4 / result.Trace.BlocksEvaluated(0)));
            Assert.That(Comparison.IsIdentical, Is.False);
            Assert.That(Comparison.Summary, Does.Match(@"^\d+\.\d dB to the full result, with \d\.\d\dx fewer blocks\.$"));
        }

        [Test]
        public void Speed_is_the_ratio_of_both_times_of_the_steps()
        {
            _rig.Generate();

            _rig.Execute(Comparison.CompareCommand);

            Assert.That(Comparison.FullMilliseconds, Is.GreaterThan(0));
            Assert.That(
                Comparison.WallSpeedup, Is.EqualTo(Comparison.FullMilliseconds / _rig.Tuner.Generation.Result!.Trace.TotalMilliseconds));
        }

        [Test]
        public void Every_step_in_full_is_identical()
        {
            _rig.Tuner.Presets.TrySelect("exact");
            _rig.Generate();

            _rig.Execute(Comparison.CompareCommand);

            Assert.That(Comparison.IsIdentical, Is.True);
            Assert.That(Comparison.Summary, Is.EqualTo("Identical to the full result."));
        }

        [Test]
        public void A_full_result_is_made_once_for_all_thresholds_of_a_texture()
        {
            _rig.Generate();
            _rig.Execute(Comparison.CompareCommand);
            var reference = Comparison.Reference;

            _rig.Tuner.Presets.Editor.Tau0 = 0.001f;
            _rig.Tuner.Presets.Editor.Order = 2;
            _rig.Generate();

            Assert.That(reference, Is.Not.Null);
            Assert.That(Comparison.Reference, Is.SameAs(reference));
            Assert.That(Comparison.PsnrDb, Is.Not.Null);
        }

        [Test]
        public void Another_texture_is_not_compared_with_that_of_the_one_before()
        {
            _rig.Generate();
            _rig.Execute(Comparison.CompareCommand);

            _rig.Tuner.Request.Seed = 77;
            _rig.Generate();

            Assert.That((Comparison.Reference, Comparison.PsnrDb, Comparison.WallSpeedup), Is.EqualTo(((GeneratedTexture?)null, (double?)null, (double?)null)));
            Assert.That(Comparison.Summary, Is.EqualTo("Not compared with the full result."));
        }

        [Test]
        public void Finished_textures_are_compared_by_themselves_where_that_is_wanted()
        {
            Comparison.IsAutomatic = true;

            _rig.Generate();
            _rig.Thread.Until(() => Comparison.PsnrDb != null);

            Assert.That(Comparison.IsRunning, Is.False);
        }

        [Test]
        public void A_new_texture_gives_up_the_comparison_of_the_one_before()
        {
            _rig.Generate();
            using var gate = new ManualResetEventSlim();
            _rig.StepBegins = () => gate.Wait();
            var comparing = Comparison.CompareCommand.ExecuteAsync(null);
            Assert.That(Comparison.IsRunning, Is.True);

            var generating = _rig.Tuner.Generation.GenerateCommand.ExecuteAsync(null);
            var isRunning = Comparison.IsRunning;
            gate.Set();
            _rig.Thread.Await(comparing);
            _rig.Thread.Await(generating);

            Assert.That(isRunning, Is.False);
            Assert.That(Comparison.PsnrDb, Is.Null);
        }

        [Test]
        public void Nothing_can_be_compared_before_the_first_texture()
        {
            var before = Comparison.CompareCommand.CanExecute(null);

            _rig.Generate();

            Assert.That((before, Comparison.CompareCommand.CanExecute(null)), Is.EqualTo((false, true)));
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Editor.Generation;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Editor
{
    internal sealed class GenerationViewModelTests
    {
        private TunerRig _rig = null!;

        private GenerationViewModel Generation => _rig.Tuner.Generation;

        [SetUp]
        public void Make() => _rig = new TunerRig();

        [TearDown]
        public void Dispose() => _rig.Dispose();

        [Test]
        public void The_texture_is_the_one_that_a_generator_makes_of_the_same_request()
        {
            _rig.Tuner.Presets.TrySelect("balanced");
            _rig.Tuner.Request.Material = "oak";
            _rig.Tuner.Request.Seed = 5;
            _rig.Tuner.Request.Size = 16;
            var loaded = _rig.Tuner.Model.Loaded!;

            _rig.Generate();

            var settings = loaded.Presets.Find("balanced").ApplyTo(new GenerationSettings { Width = 16, Height = 16 });
            var expected = loaded.Generator.Generate(new[] { new TextureSubject("oak", 5) }, settings).Textures[0];
            Assert.That(Generation.State, Is.EqualTo(GenerationState.Done));
            Assert.That(Generation.Shown!.Sample.ToArray(), Is.EqualTo(expected.Sample.ToArray()));
        }

        [Test]
        public void Progress_rises_step_by_step_and_previews_are_shown_before_the_result()
        {
            var progress = new List<double>();
            var previews = 0;
            Generation.PropertyChanged += (_, change) =>
            {
                if (change.PropertyName == nameof(Generation.Progress))
                {
                    progress.Add(Generation.Progress);
                }

                previews += change.PropertyName == nameof(Generation.Shown) && Generation.IsPreview ? 1 : 0;
            };

            _rig.Generate();

            Assert.That(progress, Is.Ordered);
            Assert.That(progress.Distinct().Count(), Is.EqualTo(21));
            Assert.That(previews, Is.GreaterThan(5));
            Assert.That(Generation.IsPreview, Is.False);
        }

        [Test]
        public void Its_time_is_that_of_its_steps_without_the_wait_for_its_turn()
        {
            _rig.Generate();

            var result = Generation.Result!;
            Assert.That(result.Milliseconds, Is.EqualTo(result.Trace.TotalMilliseconds).And.GreaterThan(0));
            Assert.That(Generation.StatusText, Is.EqualTo(FormattableString.Invariant($"Done in {result.Milliseconds / 1000:0.00} s.")));
        }

        [Test]
        public void Cancelling_keeps_the_texture_before()
        {
            _rig.Generate();
            var before = Generation.Result;
            using var gate = new ManualResetEventSlim();
            var running = _rig.GenerateUpTo(gate);

            Generation.CancelCommand.Execute(null);
            gate.Set();
            _rig.Thread.Await(running);

            Assert.That(Generation.State, Is.EqualTo(GenerationState.Cancelled));
            Assert.That(Generation.Result, Is.SameAs(before));
            Assert.That(Generation.StatusText, Does.StartWith("Cancelled"));
        }

        [Test]
        public void Cancelling_is_possible_only_while_something_runs()
        {
            using var gate = new ManualResetEventSlim();
            var before = Generation.CancelCommand.CanExecute(null);

            var running = _rig.GenerateUpTo(gate);
            var during = Generation.CancelCommand.CanExecute(null);
            gate.Set();
            _rig.Thread.Await(running);

            Assert.That((before, during, Generation.CancelCommand.CanExecute(null)), Is.EqualTo((false, true, false)));
        }

        [Test]
        public void A_newer_request_takes_the_place_of_the_one_that_runs()
        {
            using var gate = new ManualResetEventSlim();
            var results = new List<ulong>();
            Generation.PropertyChanged += (_, change) =>
            {
                if (change.PropertyName == nameof(Generation.Result))
                {
                    results.Add(Generation.Result!.Texture.Seed);
                }
            };
            var first = _rig.GenerateUpTo(gate);

            _rig.Tuner.Request.Seed = 2;
            var second = Generation.GenerateCommand.ExecuteAsync(null);
            gate.Set();
            _rig.Thread.Await(first);
            _rig.Thread.Await(second);

            Assert.That(results, Is.EqualTo(new[] { 2ul }));
            Assert.That(Generation.State, Is.EqualTo(GenerationState.Done));
        }

        [Test]
        public void A_change_of_the_preset_makes_a_live_texture_anew_at_the_models_own_size()
        {
            _rig.Tuner.Request.Size = 32;
            Generation.IsLive = true;

            _rig.Tuner.Presets.Editor.Tau0 = 0.5f;
            _rig.Thread.Until(() => Generation.State == GenerationState.Done);

            Assert.That(Generation.Result!.Preset.Tau0, Is.EqualTo(0.5f));
            Assert.That(Generation.Result.Texture.Width, Is.EqualTo(8));
        }

        [Test]
        public void Of_many_changes_in_a_row_the_last_one_is_made()
        {
            Generation.IsLive = true;

            for (var tau = 1; tau <= 20; tau++)
            {
                _rig.Tuner.Presets.Editor.Tau0 = tau / 100f;
            }

            _rig.Thread.Until(() => Generation.State == GenerationState.Done);

            Assert.That(Generation.Result!.Preset.Tau0, Is.EqualTo(0.2f));
        }

        [Test]
        public void Nothing_is_made_while_a_value_is_out_of_range_or_changes_are_not_live()
        {
            _rig.Tuner.Request.Seed = 9;
            Generation.IsLive = true;

            _rig.Tuner.Presets.Editor.Beta = -1;
            _rig.Thread.RunPosted();

            Assert.That(Generation.State, Is.EqualTo(GenerationState.Idle));
        }

        [Test]
        public void A_setting_that_the_model_refuses_is_said_in_place()
        {
            _rig.Tuner.Request.GuidanceScale = 99;

            _rig.Generate();

            Assert.That(Generation.State, Is.EqualTo(GenerationState.Failed));
            Assert.That(Generation.Error, Does.StartWith("GuidanceScale is 99."));
        }

        [Test]
        public void Without_a_model_the_request_is_refused_in_words()
        {
            using var rig = new TunerRig(isOpen: false);

            rig.Generate();

            Assert.That(rig.Tuner.Generation.Error, Does.StartWith("No model is open."));
        }

        [Test]
        public void An_error_is_gone_once_the_next_texture_is_made()
        {
            _rig.Tuner.Request.GuidanceScale = 99;
            _rig.Generate();

            _rig.Tuner.Request.GuidanceScale = null;
            _rig.Generate();

            Assert.That((Generation.State, Generation.Error), Is.EqualTo((GenerationState.Done, (string?)null)));
        }

        [Test]
        public void Opening_another_model_gives_up_the_texture_that_is_being_made()
        {
            using var gate = new ManualResetEventSlim();
            var running = _rig.GenerateUpTo(gate);

            var loading = _rig.Tuner.Model.LoadCommand.ExecuteAsync(null);
            _rig.StepBegins = () => { };
            gate.Set();
            _rig.Thread.Await(loading);
            _rig.Thread.Await(running);

            Assert.That(Generation.State, Is.AnyOf(GenerationState.Cancelled, GenerationState.Done));
            Assert.That(_rig.Models.Living, Is.EqualTo(1));
        }
    }
}

using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class SettingsResolverTests
    {
        private static ResolvedSettings Resolve(ModelFolder model, string? preset, SettingOverrides overrides) =>
            SettingsResolver.Resolve(model.Catalog, preset, overrides, DefaultGuidance.Of(model.Manifest, isPrompted: false));

        [Test]
        public void Balanced_is_taken_where_no_preset_is_named()
        {
            using var model = new ModelFolder();

            var resolved = Resolve(model, null, SettingOverrides.None);

            Assert.That(resolved.Preset, Is.EqualTo("balanced"));
        }

        [Test]
        public void The_first_preset_is_taken_where_there_is_no_balanced()
        {
            using var model = new ModelFolder("""[ { "name": "slow" }, { "name": "quick" } ]""");

            var resolved = Resolve(model, null, SettingOverrides.None);

            Assert.That(resolved.Preset, Is.EqualTo("slow"));
        }

        [Test]
        public void Unknown_preset_is_refused_with_those_that_there_are()
        {
            using var model = new ModelFolder();

            Assert.That(
                () => Resolve(model, "best", SettingOverrides.None),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("exact, balanced, fast"));
        }

        [Test]
        public void Share_of_a_preset_holds_for_its_order_alone()
        {
            using var model = new ModelFolder("""[ { "name": "balanced", "tau0": 0.01, "order": 2, "highestTermShare": 0.4 } ]""");

            float Share(SettingOverrides overrides) => Resolve(model, "balanced", overrides).Settings.Forecast.HighestTermShare;

            Assert.That(Share(SettingOverrides.None), Is.EqualTo(0.4f));
            Assert.That(Share(new SettingOverrides { Order = 1 }), Is.EqualTo(1f));
            Assert.That(Share(new SettingOverrides { Order = 1, HighestTermShare = 0.9f }), Is.EqualTo(0.9f));
        }

        [Test]
        public void Preset_of_fewer_steps_is_compared_with_the_full_sampling_that_it_stands_for()
        {
            using var model = new ModelFolder("""[ { "name": "draft", "steps": 10, "tau0": 0.01, "measured": { "fullSteps": 40 } } ]""");

            var resolved = Resolve(model, "draft", SettingOverrides.None);

            Assert.That((resolved.Settings.Steps, resolved.Full.Steps), Is.EqualTo((10, 40)));
            Assert.That(resolved.Full.Policy, Is.SameAs(AlwaysFullPolicy.Instance));
            Assert.That(Resolve(model, "draft", new SettingOverrides { Steps = 12 }).Full.Steps, Is.EqualTo(12));
        }

        [Test]
        public void A_preset_gives_steps_policy_and_order()
        {
            using var model = new ModelFolder();

            var settings = Resolve(model, "balanced", SettingOverrides.None).Settings;

            var expected = new SpeCaPolicy
            {
                AcceptanceThreshold = new AcceptanceThreshold(0.03f, 3),
                WarmUpSteps = 4,
                MaximumSpeculativeSteps = 6,
                LastFullSteps = 1,
                VerifyEvery = 2,
            };
            Assert.That(
                (settings.Steps, settings.Forecast.Order, settings.Policy), Is.EqualTo((20, 2, (IStepPolicy)expected)));
        }

        [Test]
        public void Tau_replaces_the_threshold_alone()
        {
            using var model = new ModelFolder();
            var untouched = Resolve(model, "balanced", SettingOverrides.None).Settings;

            var settings = Resolve(model, "balanced", new SettingOverrides { Tau = 0.5f }).Settings;

            var expected = untouched with
            {
                Policy = (SpeCaPolicy)untouched.Policy with { AcceptanceThreshold = new AcceptanceThreshold(0.5f, 3) },
            };
            Assert.That(settings, Is.EqualTo(expected));
        }

        [Test]
        public void Steps_replace_the_steps_alone()
        {
            using var model = new ModelFolder();
            var untouched = Resolve(model, "balanced", SettingOverrides.None).Settings;

            var settings = Resolve(model, "balanced", new SettingOverrides { Steps = 99 }).Settings;

            Assert.That(settings, Is.EqualTo(untouched with { Steps = 99 }));
        }

        [Test]
        public void Every_option_of_speca_reaches_the_policy()
        {
            using var model = new ModelFolder();
            var overrides = new SettingOverrides
            {
                Tau = 1,
                Beta = 2,
                Order = 0,
                WarmUp = 7,
                MaximumRun = 9,
                MaximumRunAtStart = 3,
                LastFullSteps = 2,
                VerifyEvery = 5,
            };

            var settings = Resolve(model, "balanced", overrides).Settings;

            var expected = new SpeCaPolicy
            {
                AcceptanceThreshold = new AcceptanceThreshold(1, 2),
                WarmUpSteps = 7,
                MaximumSpeculativeSteps = 9,
                MaximumSpeculativeStepsAtStart = 3,
                LastFullSteps = 2,
                VerifyEvery = 5,
            };
            Assert.That((settings.Forecast.Order, settings.Policy), Is.EqualTo((0, (IStepPolicy)expected)));
        }

        [Test]
        public void Tau_on_a_preset_that_computes_everything_makes_it_speculate()
        {
            using var model = new ModelFolder();

            var settings = Resolve(model, "exact", new SettingOverrides { Tau = 0.1f }).Settings;

            Assert.That((settings.Steps, settings.Policy.Name), Is.EqualTo((12, "speca")));
        }

        [Test]
        public void Policy_full_keeps_the_steps_of_the_preset()
        {
            using var model = new ModelFolder();

            var settings = Resolve(model, "fast", new SettingOverrides { Policy = PolicyKind.Full }).Settings;

            Assert.That((settings.Steps, settings.Policy), Is.EqualTo((16, (IStepPolicy)AlwaysFullPolicy.Instance)));
        }

        [Test]
        public void Policy_interval_takes_its_interval_and_the_warm_up_of_the_preset()
        {
            using var model = new ModelFolder();
            var overrides = new SettingOverrides { Policy = PolicyKind.Interval, Interval = 7 };

            var settings = Resolve(model, "balanced", overrides).Settings;

            Assert.That(settings.Policy, Is.EqualTo(new FixedIntervalPolicy(7, warmUpSteps: 4)));
        }

        [Test]
        public void Policy_speca_released_forecasts_as_the_released_code_does()
        {
            using var model = new ModelFolder();

            var settings = Resolve(model, "balanced", new SettingOverrides { Policy = PolicyKind.SpeCaReleased }).Settings;

            Assert.That(
                (settings.Policy, settings.Forecast.Basis, settings.Forecast.Coordinate),
                Is.EqualTo(((IStepPolicy)new ReleasedSpeCaPolicy(), ForecastBasis.Taylor, ForecastCoordinate.StepIndex)));
        }

        [Test]
        public void A_short_run_of_speca_released_lowers_its_shortest_run_too()
        {
            using var model = new ModelFolder();
            var overrides = new SettingOverrides { Policy = PolicyKind.SpeCaReleased, MaximumRun = 1 };

            var policy = (ReleasedSpeCaPolicy)Resolve(model, "balanced", overrides).Settings.Policy;

            Assert.That((policy.MinimumSpeculativeSteps, policy.MaximumSpeculativeSteps), Is.EqualTo((1, 1)));
        }

        [Test]
        public void Guidance_is_off_for_a_model_without_unconditional_label()
        {
            using var model = new ModelFolder(unconditionalLabel: "null");

            var settings = Resolve(model, null, SettingOverrides.None).Settings;

            Assert.That(settings.GuidanceScale, Is.EqualTo(1));
        }

        [Test]
        public void Guidance_size_and_scheduler_are_taken_as_given()
        {
            using var model = new ModelFolder();
            var overrides = new SettingOverrides
            {
                Guidance = 4.5f,
                Size = new TextureSize(16, 32),
                Scheduler = SchedulerKind.DpmSolverPlusPlus2M,
            };

            var settings = Resolve(model, null, overrides).Settings;

            Assert.That(
                (settings.GuidanceScale, settings.Width, settings.Height, settings.Scheduler),
                Is.EqualTo((4.5f, 16, 32, (SchedulerKind?)SchedulerKind.DpmSolverPlusPlus2M)));
        }

        [Test]
        public void Guidance_and_scheduler_of_a_preset_give_way_to_options_alone()
        {
            using var model = new ModelFolder("""[ { "name": "balanced", "guidanceScale": 3, "scheduler": "ddim" } ]""");
            var overrides = new SettingOverrides { Guidance = 5, Scheduler = SchedulerKind.DpmSolverPlusPlus2M };

            var preset = Resolve(model, null, SettingOverrides.None).Settings;
            var options = Resolve(model, null, overrides).Settings;

            Assert.That((preset.GuidanceScale, preset.Scheduler), Is.EqualTo((3f, (SchedulerKind?)SchedulerKind.Ddim)));
            Assert.That((options.GuidanceScale, options.Scheduler), Is.EqualTo((5f, (SchedulerKind?)SchedulerKind.DpmSolverPlusPlus2M)));
        }

        [Test]
        public void A_preset_can_be_a_file()
        {
            using var model = new ModelFolder();
            using var folder = new TemporaryFolder();
            PresetFile.Write(folder.File("mine.json"), new QualityPreset { Name = "mine", Steps = 33, Tau0 = 0.02f });

            var resolved = Resolve(model, folder.File("mine.json"), SettingOverrides.None);

            Assert.That((resolved.Preset, resolved.Settings.Steps, resolved.Settings.Policy.Name), Is.EqualTo(("mine", 33, "speca")));
        }

        [TestCase("none.json")]
        [TestCase("a/folder/none")]
        [TestCase("folder\\none")]
        public void A_preset_s_file_that_is_not_there_is_named(string path)
        {
            using var model = new ModelFolder();

            Assert.That(
                () => Resolve(model, path, SettingOverrides.None),
                Throws.TypeOf<PresetException>().With.Message.Contains(path));
        }
    }
}

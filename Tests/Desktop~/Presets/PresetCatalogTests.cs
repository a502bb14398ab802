using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Presets
{
    public class PresetCatalogTests
    {
        private string _folder = "";

        [SetUp]
        public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("presets").FullName;

        [TearDown]
        public void RemoveFolder() => Directory.Delete(_folder, true);

        private PresetCatalog Load(string json)
        {
            File.WriteAllText(Path.Combine(_folder, PresetCatalog.FileName), json);
            return PresetCatalog.Load(_folder);
        }

        [Test]
        public void Model_without_presets_has_exact_alone()
        {
            var presets = PresetCatalog.Load(_folder).Presets;

            Assert.That(presets, Has.Count.EqualTo(1));
            Assert.That(presets[0].CreatePolicy(), Is.SameAs(AlwaysFullPolicy.Instance));
        }

        [Test]
        public void Longest_runs_and_the_last_step_are_the_policy_s()
        {
            var catalog = Load("""[{"name":"quick","tau0":0.02,"maximumSpeculativeSteps":7,"maximumSpeculativeStepsAtStart":2,"lastFullSteps":2}]""");

            var policy = (SpeCaPolicy)catalog.Find("quick").CreatePolicy();

            Assert.That((policy.MaximumSpeculativeStepsAtStart, policy.MaximumSpeculativeSteps, policy.LastFullSteps), Is.EqualTo(((int?)2, 7, 2)));
        }

        [Test]
        public void Share_of_the_highest_term_goes_with_its_order_alone()
        {
            var preset = new QualityPreset { Order = 2, HighestTermShare = 0.4f };

            Assert.That(preset.WithOrder(2).HighestTermShare, Is.EqualTo(0.4f));
            Assert.That(preset.WithOrder(1), Is.EqualTo(new QualityPreset { Order = 1, HighestTermShare = 1 }));
        }

        [Test]
        public void Runs_that_grow_do_so_to_their_longest_alone()
        {
            var preset = new QualityPreset { MaximumSpeculativeSteps = 6, MaximumSpeculativeStepsAtStart = 2 };

            Assert.That(preset.WithLongestRun(6), Is.EqualTo(preset));
            Assert.That(preset.WithLongestRun(5), Is.EqualTo(new QualityPreset { MaximumSpeculativeSteps = 5 }));
        }

        [TestCase("""{"name":"quick","steps":20}""", 20)]
        [TestCase("""{"name":"quick","steps":20,"measured":{"blockSpeedup":2}}""", 20)]
        [TestCase("""{"name":"quick","steps":20,"measured":{"fullSteps":50}}""", 50)]
        public void Full_sampling_has_the_steps_that_the_preset_was_measured_against(string preset, int expected)
        {
            Assert.That(Load($"[{preset}]").Find("quick").FullSteps, Is.EqualTo(expected));
        }

        [Test]
        public void Preset_stands_for_its_policy_and_forecast()
        {
            var catalog = Load("""[{"name":"quick","steps":30,"tau0":0.02,"beta":3,"order":2,"warmUpSteps":2,"maximumSpeculativeSteps":5,"verifyEvery":3}]""");

            var settings = catalog.Find("QUICK").ApplyTo(new GenerationSettings { GuidanceScale = 4 });

            var policy = (SpeCaPolicy)settings.Policy;
            Assert.That(policy.AcceptanceThreshold, Is.EqualTo(new AcceptanceThreshold(0.02f, 3)));
            Assert.That((policy.WarmUpSteps, policy.MaximumSpeculativeSteps, policy.VerifyEvery), Is.EqualTo((2, 5, 3)));
            Assert.That((settings.Steps, settings.Forecast.Order, settings.GuidanceScale), Is.EqualTo((30, 2, 4f)));
            Assert.That(settings.Forecast.CorrectsTrajectory, Is.True);
        }

        [Test]
        public void Unknown_preset_is_refused_with_the_names_that_there_are()
        {
            var catalog = Load("""[{"name":"one"},{"name":"two"}]""");

            var error = Assert.Throws<InvalidSettingException>(() => catalog.Find("three"));

            Assert.That(error!.Message, Does.Contain("three").And.Contain("one, two"));
        }

        [Test]
        public void Versioned_file_and_plain_list_of_before_are_the_same()
        {
            const string List = """[{"name":"one","tau0":0.02},{"name":"two"}]""";

            var versioned = Load($$"""{"schemaVersion":1,"presets":{{List}}}""").Presets;

            Assert.That(versioned, Is.EqualTo(Load(List).Presets));
        }

        [Test]
        public void Sampler_and_guidance_of_a_preset_take_the_place_of_the_request_s()
        {
            var asked = new GenerationSettings { GuidanceScale = 4, Scheduler = SchedulerKind.EulerFlow };
            var preset = new QualityPreset { GuidanceScale = 1.5f, Scheduler = SchedulerKind.DpmSolverPlusPlus2M };

            var settings = preset.ApplyTo(asked);
            var untouched = new QualityPreset().ApplyTo(asked);

            Assert.That((settings.GuidanceScale, settings.Scheduler), Is.EqualTo((1.5f, (SchedulerKind?)SchedulerKind.DpmSolverPlusPlus2M)));
            Assert.That((untouched.GuidanceScale, untouched.Scheduler), Is.EqualTo((4f, (SchedulerKind?)SchedulerKind.EulerFlow)));
        }

        [TestCase(-0.1f, false)]
        [TestCase(0, true)]
        [TestCase(30, true)]
        [TestCase(30.1f, false)]
        [TestCase(float.NaN, false)]
        public void A_preset_s_guidance_has_the_range_of_a_request_s(float scale, bool isFine)
        {
            using var model = new AnalyticBlockModel((_, _) => 0);
            using var generator = new TextureGenerator(model);
            var subjects = new[] { new TextureSubject("easy", 1) };

            void Ask() => generator.Generate(subjects, new GenerationSettings { Steps = 1, GuidanceScale = scale });
            void Validate() => new QualityPreset { Name = "a", GuidanceScale = scale }.Validate();

            Assert.That(Ask, isFine ? Throws.Nothing : Throws.TypeOf<InvalidSettingException>());
            Assert.That(Validate, isFine ? Throws.Nothing : Throws.TypeOf<InvalidSettingException>());
        }

        [Test]
        public void A_preset_takes_the_place_of_the_one_of_its_name()
        {
            var catalog = Load("""[{"name":"one"},{"name":"two"}]""");

            var changed = catalog.With(new QualityPreset { Name = "ONE", Steps = 7 });

            Assert.That(changed.Presets.Select(preset => (preset.Name, preset.Steps)), Is.EqualTo(new[] { ("ONE", 7), ("two", 50) }));
            Assert.That(catalog.Find("one").Steps, Is.EqualTo(50));
        }

        [Test]
        public void A_new_preset_stands_before_those_that_were_measured_to_be_faster()
        {
            var catalog = Load("""[{"name":"exact"},{"name":"slow","measured":{"blockSpeedup":2}},{"name":"quick","measured":{"blockSpeedup":5}}]""");

            var measured = catalog.With(new QualityPreset { Name = "new", Measured = new PresetMeasurement { BlockSpeedup = 3 } });
            var unmeasured = catalog.With(new QualityPreset { Name = "new" });

            Assert.That(measured.Presets.Select(preset => preset.Name), Is.EqualTo(new[] { "exact", "slow", "new", "quick" }));
            Assert.That(unmeasured.Presets.Select(preset => preset.Name), Is.EqualTo(new[] { "exact", "slow", "quick", "new" }));
        }

        [Test]
        public void A_preset_that_is_not_there_or_the_last_one_cannot_be_removed()
        {
            var catalog = Load("""[{"name":"one"}]""");

            Assert.That(() => catalog.Without("two"), Throws.TypeOf<InvalidSettingException>().With.Message.Contains("one"));
            Assert.That(() => catalog.Without("one"), Throws.TypeOf<InvalidSettingException>().With.Message.Contains("only"));
        }

        [Test]
        public void A_catalogue_is_read_as_it_was_saved()
        {
            var catalog = Load("""[{"name":"one"}]""").With(new QualityPreset { Name = "two", Tau0 = 0.1f });

            catalog.Save(Path.Combine(_folder, PresetCatalog.FileName));

            Assert.That(PresetCatalog.Load(_folder).Presets, Is.EqualTo(catalog.Presets));
        }

        [Test]
        public void A_catalogue_that_cannot_be_written_is_named()
        {
            var path = Path.Combine(_folder, "none", PresetCatalog.FileName);

            var error = Assert.Throws<PresetException>(() => PresetCatalog.Load(_folder).Save(path));

            Assert.That(error!.File, Is.EqualTo(path));
        }

        [TestCase("[]", "no preset")]
        [TestCase("null", "null")]
        [TestCase("[null]", "null")]
        [TestCase("[{\"name\":\"a\"},{\"name\":\"A\"}]", "twice")]
        [TestCase("[{\"name\":\"\"}]", "empty")]
        [TestCase("[{\"name\":null}]", "empty")]
        [TestCase("[{\"name\":\"a\",\"steps\":0}]", "Steps")]
        [TestCase("[{\"name\":\"a\",\"steps\":1001}]", "Steps")]
        [TestCase("[{\"name\":\"a\",\"tau0\":0.1,\"beta\":0}]", "Beta")]
        [TestCase("[{\"name\":\"a\",\"tau0\":0.1,\"warmUpSteps\":0}]", "WarmUpSteps")]
        [TestCase("[{\"name\":\"a\",\"tau0\":0.1,\"maximumSpeculativeSteps\":0}]", "MaximumSpeculativeSteps")]
        [TestCase("[{\"name\":\"a\",\"tau0\":-1}]", "Tau0")]
        [TestCase("[{\"name\":\"a\",\"order\":5}]", "Order")]
        [TestCase("[{\"name\":\"a\",\"tau0\":0.1,\"verifyEvery\":0}]", "VerifyEvery")]
        [TestCase("[{\"name\":\"a\",\"tau0\":\"much\"}]", "tau0")]
        [TestCase("[{\"name\":\"a\",\"scheduler\":\"heun\"}]", "scheduler")]
        [TestCase("[{\"name\":\"a\",\"scheduler\":0}]", "scheduler")]
        [TestCase("[{\"name\":\"a\",\"guidanceScale\":31}]", "GuidanceScale")]
        [TestCase("[{\"name\":\"a\",\"guidanceScale\":-1}]", "GuidanceScale")]
        [TestCase("[{\"name\":\"a\",\"frameBudgetMilliseconds\":0}]", "FrameBudgetMilliseconds")]
        [TestCase("[{\"name\":\"a\",\"frameBudgetMilliseconds\":60001}]", "FrameBudgetMilliseconds")]
        [TestCase("[{\"name\":\"a\",\"measured\":{\"perceptualLossP95\":-0.1}}]", "Measured.PerceptualLossP95")]
        [TestCase("[{\"name\":\"a\",\"measured\":{\"blockSpeedup\":\"NaN\"}}]", "Measured.BlockSpeedup")]
        [TestCase("[{\"name\":\"a\",\"highestTermShare\":1.5}]", "preset 'a': HighestTermShare")]
        [TestCase("[{\"name\":\"a/b\"}]", "separator")]
        [TestCase("[{\"name\":\"a\\\\b\"}]", "separator")]
        [TestCase("[{\"name\":\"a\\nb\"}]", "control")]
        [TestCase("[{\"name\":\"  \"}]", "empty")]
        [TestCase("[{\"name\":\"12345678901234567890123456789012345678901234567890123456789012345\"}]", "64")]
        [TestCase("7", "schemaVersion")]
        [TestCase("{\"presets\":[{\"name\":\"a\"}]}", "schemaVersion")]
        [TestCase("{\"schemaVersion\":0,\"presets\":[{\"name\":\"a\"}]}", "schemaVersion")]
        [TestCase("{\"schemaVersion\":1,\"presets\":null}", "null")]
        [TestCase("{\"schemaVersion\":1}", "no preset")]
        [TestCase("{\"schemaVersion\":2,\"presets\":{\"of\":\"another form\"}}", "version 2")]
        [TestCase("[{\"name\":", "line 1")]
        public void Damaged_presets_are_refused_with_file_and_reason(string json, string reason)
        {
            var error = Assert.Throws<PresetException>(() => Load(json));

            Assert.That(error!.Message, Does.Contain(PresetCatalog.FileName).And.Contain(reason));
        }
    }
}

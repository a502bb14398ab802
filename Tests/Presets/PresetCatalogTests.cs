using System.IO;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

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
        public void Share_of_the_highest_term_goes_with_its_order_alone()
        {
            var preset = new QualityPreset { Order = 2, HighestTermShare = 0.4f };

            Assert.That(preset.WithOrder(2).HighestTermShare, Is.EqualTo(0.4f));
            Assert.That(preset.WithOrder(1), Is.EqualTo(new QualityPreset { Order = 1, HighestTermShare = 1 }));
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
        [TestCase("[{\"name\":\"a\",\"order\":4}]", "Order")]
        [TestCase("[{\"name\":\"a\",\"tau0\":0.1,\"verifyEvery\":0}]", "VerifyEvery")]
        [TestCase("[{\"name\":\"a\",\"tau0\":\"much\"}]", "tau0")]
        [TestCase("[{\"name\":", "line 1")]
        public void Damaged_presets_are_refused_with_file_and_reason(string json, string reason)
        {
            var error = Assert.Throws<PresetException>(() => Load(json));

            Assert.That(error!.Message, Does.Contain(PresetCatalog.FileName).And.Contain(reason));
        }
    }
}

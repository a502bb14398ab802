using NUnit.Framework;
using SpeCa.Editor.Presets;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.Command;

namespace SpeCa.Tests.Editor.Presets
{
    [TestFixture]
    internal sealed class SpeedHintTests
    {
        // Four blocks a step: full, 3 verified, full, 3 verified. Or the first in full, and 7 verified and then in full.
        [Test]
        public void The_most_and_the_least_that_can_be_saved_are_named()
        {
            using var folder = new ModelFolder();
            var preset = new QualityPreset
            {
                Name = "runs", Steps = 8, Tau0 = 1, WarmUpSteps = 1, MaximumSpeculativeSteps = 3, LastFullSteps = 0,
            };

            var hint = SpeedHint.For(preset, folder.Manifest);

            // 32 / 14, and 32 / (4 + 7 x 5).
            Assert.That(hint, Is.EqualTo("2.3x fewer blocks if every forecast holds, 0.8x if none does."));
        }

        [Test]
        public void A_preset_without_verification_has_one_figure()
        {
            using var folder = new ModelFolder();

            Assert.That(SpeedHint.For(PresetCatalog.Exact, folder.Manifest), Is.EqualTo("1.0x fewer blocks than in full."));
        }

        [Test]
        public void A_value_out_of_range_is_refused()
        {
            using var folder = new ModelFolder();

            Assert.That(
                () => SpeedHint.For(new QualityPreset { Name = "bad", Tau0 = -1 }, folder.Manifest), Throws.TypeOf<InvalidSettingException>());
        }
    }
}

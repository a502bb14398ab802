using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Tests.Presets.Calibration
{
    public class CalibrationTargetTests
    {
        private static TextureScore[] Scores(params double[] psnr) => psnr.Select(ratio => new TextureScore(ratio, 0, 10)).ToArray();

        [TestCase(4.9)]
        [TestCase(90.1)]
        [TestCase(double.NaN)]
        public void A_ratio_out_of_range_is_refused(double decibels) => Assert.That(
            () => CalibrationTarget.MinimumPsnr(decibels), Throws.TypeOf<InvalidSettingException>().With.Message.Contains("MinimumPsnr"));

        [TestCase(0)]
        [TestCase(1.01)]
        [TestCase(double.NaN)]
        public void A_loss_out_of_range_is_refused(double share) => Assert.That(
            () => CalibrationTarget.MaximumPerceptualLoss(share),
            Throws.TypeOf<InvalidSettingException>().With.Message.Contains("MaximumPerceptualLoss"));

        [TestCase(1)]
        [TestCase(1001)]
        [TestCase(double.NaN)]
        public void A_speed_up_out_of_range_is_refused(double factor) => Assert.That(
            () => CalibrationTarget.MinimumSpeedup(factor), Throws.TypeOf<InvalidSettingException>().With.Message.Contains("MinimumSpeedup"));

        [Test]
        public void Targets_say_what_they_mean()
        {
            Assert.That(CalibrationTarget.MinimumPsnr(32).Description, Is.EqualTo("at least 32 dB for 95 of 100 textures"));
            Assert.That(
                CalibrationTarget.MaximumPerceptualLoss(0.055).Description, Is.EqualTo("a perceptual loss of at most 5.5% for 95 of 100 textures"));
            Assert.That(CalibrationTarget.MinimumSpeedup(6.25).Description, Is.EqualTo("at least 6.25 times fewer blocks than full sampling"));
        }

        [Test]
        public void The_tail_of_ratios_is_their_5th_percentile()
        {
            // 21 values from 30 to 50: the 5th percentile is the second least.
            var scores = Scores(Enumerable.Range(30, 21).Select(value => (double)value).ToArray());

            Assert.That(CalibrationTarget.MinimumPsnr(32).QualityOf(scores), Is.EqualTo(31));
        }

        [Test]
        public void Where_speed_is_asked_for_the_mean_counts_as_much_as_the_5th_percentile()
        {
            // 21 values from 30 to 50: the 5th percentile is 31, the mean 40.
            var scores = Scores(Enumerable.Range(30, 21).Select(value => (double)value).ToArray());

            Assert.That(CalibrationTarget.MinimumSpeedup(4).QualityOf(scores), Is.EqualTo(35.5));
        }

        [Test]
        public void The_tail_of_losses_is_their_95th_percentile_in_decibels()
        {
            // 21 losses up to 0.2: the 95th percentile is the second greatest, 0.1, and -10 log10 of that is 10.
            var scores = Enumerable.Range(0, 21).Select(place => new TextureScore(40, place == 20 ? 0.2 : place == 19 ? 0.1 : 0.01, 10)).ToArray();

            Assert.That(CalibrationTarget.MaximumPerceptualLoss(0.1).QualityOf(scores), Is.EqualTo(10).Within(1e-9));
        }

        [Test]
        public void Equal_textures_have_a_finite_tail()
        {
            var scores = new[] { new TextureScore(double.PositiveInfinity, -1e-16, 10) };

            Assert.That(CalibrationTarget.MinimumPsnr(32).QualityOf(scores), Is.EqualTo(100));
            Assert.That(CalibrationTarget.MaximumPerceptualLoss(0.1).QualityOf(scores), Is.EqualTo(100));
        }

        [Test]
        public void A_requirement_of_speed_looks_at_blocks_alone()
        {
            var requirement = CalibrationRequirement.Of(CalibrationTarget.MinimumSpeedup(5));

            Assert.That(requirement.IsHeldBy(Scores(1, 1), fullBlocks: 50), Is.True);
            Assert.That(requirement.RaisedBy(tail: 0, speedup: 1.01).IsHeldBy(Scores(99, 99), fullBlocks: 50), Is.False);
        }

        [Test]
        public void A_raised_requirement_asks_for_more_quality()
        {
            var requirement = CalibrationRequirement.Of(CalibrationTarget.MinimumPsnr(30));

            Assert.That(requirement.IsHeldBy(Scores(31, 31), fullBlocks: 50), Is.True);
            Assert.That(requirement.RaisedBy(tail: 2, speedup: 1).IsHeldBy(Scores(31, 31), fullBlocks: 50), Is.False);
        }
    }
}

using NUnit.Framework;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class SpeculationAdviceTests
    {
        [Test]
        public void Nothing_is_said_where_most_forecasts_held()
        {
            using var model = new ModelFolder();
            var report = Reports.Of(Reports.Sample(accepted: 6, rejected: 3));

            Assert.That(SpeculationAdvice.For(report, model.Catalog), Is.Null);
        }

        [Test]
        public void More_than_a_third_rejected_is_told_with_the_way_out()
        {
            using var model = new ModelFolder();
            var report = Reports.Of(Reports.Sample(accepted: 4, rejected: 4));

            Assert.That(
                SpeculationAdvice.For(report, model.Catalog),
                Is.EqualTo("At this threshold 1 in 2 forecasts is rejected: raise --tau, or use --preset fast."));
        }

        [Test]
        public void Nothing_faster_than_the_fastest_preset_is_named()
        {
            using var model = new ModelFolder();
            var report = Reports.Of(Reports.Sample(accepted: 1, rejected: 4)) with { Preset = "fast" };

            Assert.That(
                SpeculationAdvice.For(report, model.Catalog),
                Is.EqualTo("At this threshold most forecasts are rejected: raise --tau."));
        }

        [Test]
        public void Forecasts_that_all_failed_are_told()
        {
            using var model = new ModelFolder();
            var report = Reports.Of(Reports.Sample(rejected: 4));

            Assert.That(
                SpeculationAdvice.For(report, model.Catalog),
                Does.StartWith("No step was skipped: at this threshold every forecast is rejected"));
        }

        [Test]
        public void A_run_that_never_forecasts_is_told_to_take_more_steps()
        {
            using var model = new ModelFolder();
            var report = Reports.Of(Reports.Sample(full: 3)) with { Steps = 3 };

            Assert.That(
                SpeculationAdvice.For(report, model.Catalog),
                Is.EqualTo("No step was skipped: all 3 steps were planned in full. Raise --steps, or lower --warm-up."));
        }

        [Test]
        public void Nothing_is_said_where_nothing_was_to_be_skipped()
        {
            using var model = new ModelFolder();
            var report = Reports.Of(Reports.Sample(full: 20)) with { Policy = "full" };

            Assert.That(SpeculationAdvice.For(report, model.Catalog), Is.Null);
        }
    }
}

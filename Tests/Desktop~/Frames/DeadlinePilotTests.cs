using NUnit.Framework;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Frames
{
    public class DeadlinePilotTests
    {
        private static readonly QualityPreset _slow = new() { Name = "slow", Tau0 = 0.01f, Measured = new PresetMeasurement { BlockSpeedup = 2 } };

        // Half the run is left, a full run takes 100 ms, and there are 10 ms.
        private static string AfterReview(QualityPreset faster)
        {
            var ladder = new QualityLadder([new QualityPreset { Name = "exact" }, _slow, faster]);
            var pilot = new DeadlinePilot(ladder, asked: 1, given: 1);

            pilot.Review(left: 0.5, fullRun: 100, available: 10);

            return pilot.Preset.Name;
        }

        [Test]
        public void On_the_way_only_the_policy_changes()
        {
            var faster = _slow with { Name = "faster", Tau0 = 0.1f, Measured = new PresetMeasurement { BlockSpeedup = 8 } };

            Assert.That(AfterReview(faster), Is.EqualTo("faster"));
            Assert.That(AfterReview(faster with { Scheduler = SchedulerKind.DpmSolverPlusPlus2M }), Is.EqualTo("slow"));
            Assert.That(AfterReview(faster with { GuidanceScale = 1 }), Is.EqualTo("slow"));
        }
    }
}

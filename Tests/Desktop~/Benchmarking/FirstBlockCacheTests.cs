using System.Threading;
using NUnit.Framework;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class FirstBlockCacheTests
    {
        private const int Steps = 10;
        private const int Blocks = 10;
        private const int FirstBlocks = 5;

        private static int BlocksAt(double threshold)
        {
            using var model = new AnalyticBoundaryModel((timestep, _) => timestep);
            return new BaselineLoop(model)
                .Run(new FirstBlockCache { Threshold = threshold }, new GenerationSettings { Steps = Steps }, "easy", 1, CancellationToken.None)
                .Blocks;
        }

        [Test]
        public void Threshold_of_0_never_skips()
        {
            Assert.That(BlocksAt(0), Is.EqualTo(Steps * Blocks));
        }

        [Test]
        public void Infinite_threshold_runs_the_first_part_alone_after_the_first_step()
        {
            Assert.That(BlocksAt(double.PositiveInfinity), Is.EqualTo(Blocks + ((Steps - 1) * FirstBlocks)));
        }

        // The first part adds t: 1, 0.9, ... 0.1. Since the last full step that is a change of more than 0.35 at 0.6, then
        // (from 0.6) at 0.3 and (from 0.3) at 0.1: with the first step, 4 full ones.
        [Test]
        public void Change_is_measured_since_the_last_full_step()
        {
            Assert.That(BlocksAt(0.35), Is.EqualTo((4 * Blocks) + (6 * FirstBlocks)));
        }

        // At t = 1 the first part gives 1 + 1 and the whole 1 + t + t = 3, so the rest added 1; at t = 0.5 that makes 2.5.
        [Test]
        public void Skipped_step_adds_what_the_rest_added_to_what_the_first_part_gives_now()
        {
            using var model = new AnalyticBoundaryModel((timestep, _) => timestep);
            using var workspace = model.CreateBoundaryWorkspace(1, 2, 3);
            var steps = new FirstBlockCache { Threshold = double.PositiveInfinity }
                .Start(new Transformer(workspace, model.Manifest, 1), model.CreateScheduler(2));
            Condition(1);
            steps.Advance(0, 2);
            Condition(0.5f);

            steps.Advance(1, 2);

            Assert.That(workspace.HiddenOut[0].Values.ToArray(), Is.All.EqualTo(2.5f));

            void Condition(float timestep)
            {
                workspace.Timestep.Values.Fill(timestep);
                workspace.RunCondition(1);
            }
        }

        [TestCase(-1)]
        [TestCase(double.NaN)]
        public void Threshold_out_of_range_is_refused(double threshold)
        {
            Assert.That(() => BlocksAt(threshold), Throws.InstanceOf<InvalidSettingException>());
        }
    }
}

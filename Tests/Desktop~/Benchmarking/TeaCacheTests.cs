using System.Threading;
using NUnit.Framework;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class TeaCacheTests
    {
        private const int Steps = 10;
        private const int Blocks = 10;

        private static int BlocksAt(double threshold, bool lastStepFull = false)
        {
            using var model = new AnalyticBoundaryModel((timestep, _) => timestep);
            var rival = new TeaCache { Threshold = threshold, LastStepFull = lastStepFull };
            return new BaselineLoop(model)
                .Run(rival, new GenerationSettings { Steps = Steps }, "easy", 1, CancellationToken.None)
                .Blocks;
        }

        [Test]
        public void Threshold_of_0_never_skips()
        {
            Assert.That(BlocksAt(0), Is.EqualTo(Steps * Blocks));
        }

        [Test]
        public void Infinite_threshold_skips_all_but_the_first_step()
        {
            Assert.That(BlocksAt(double.PositiveInfinity), Is.EqualTo(Blocks));
        }

        [Test]
        public void Last_step_can_be_kept_full()
        {
            Assert.That(BlocksAt(double.PositiveInfinity, lastStepFull: true), Is.EqualTo(2 * Blocks));
        }

        // The condition's rows are (t, 0) and (t, 2), so a step of 0.1 changes it by 0.2 / (2 t + 2): 0.05 from t = 1, then
        // 0.053, 0.056, ... 0.1 at the end. Two changes together reach 0.1 every time, one never does.
        [Test]
        public void Changes_add_up_until_they_reach_the_threshold()
        {
            Assert.That(BlocksAt(0.1), Is.EqualTo(Steps / 2 * Blocks));
        }

        // What is added again is the residual of the whole transformer: 1 + t + t - 1 at the step kept, here t = 1.
        [Test]
        public void Skipped_step_adds_what_the_full_one_added()
        {
            using var model = new AnalyticBoundaryModel((timestep, _) => timestep);
            using var workspace = model.CreateBoundaryWorkspace(1, 2, 3);
            var steps = new TeaCache { Threshold = double.PositiveInfinity }.Start(new Transformer(workspace, model.Manifest, 1), model.CreateScheduler(2));
            Condition(1);
            steps.Advance(0, 2);
            workspace.HiddenOut[0].Values.Clear();
            Condition(0.5f);

            var blocks = steps.Advance(1, 2).Blocks;

            Assert.That(blocks, Is.Zero);
            Assert.That(workspace.HiddenOut[0].Values.ToArray(), Is.All.EqualTo(3f));

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

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Benchmarks.Boundaries;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class BaselineLoopTests
    {
        private static IEnumerable<TestCaseData> NeverSkipping() =>
        [
            new TestCaseData(new TeaCache { Threshold = 0 }).SetArgDisplayNames("TeaCache"),
            new TestCaseData(new FirstBlockCache { Threshold = 0 }).SetArgDisplayNames("first block"),
            new TestCaseData(new FoCa { Interval = 1 }).SetArgDisplayNames("FoCa"),
        ];

        [TestCaseSource(nameof(NeverSkipping))]
        public void Rival_that_never_skips_gives_the_bits_of_full_sampling(object rival)
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "model");
            var settings = new GenerationSettings { Steps = 5 };
            using var runtime = BlockModel.Load(folder);
            using var generator = new TextureGenerator(runtime);
            using var model = BoundaryModel.Load(folder);
            var full = generator.Generate([new TextureSubject("lava", 3)], settings);

            var texture = new BaselineLoop(model).Run((IBaseline)rival, settings, "lava", 3, CancellationToken.None);

            Assert.That(texture.Values, Is.EqualTo(full.Textures[0].Sample.ToArray()));
            Assert.That(texture.Blocks, Is.EqualTo(full.Trace.BlocksEvaluated(0)));
        }

        [TestCase(2f, SchedulerKind.EulerFlow)]
        [TestCase(2f, SchedulerKind.DpmSolverPlusPlus2M)]
        [TestCase(1f, SchedulerKind.EulerFlow)]
        public void Guidance_and_scheduler_are_those_of_the_request(float scale, SchedulerKind scheduler)
        {
            using var model = new AnalyticBoundaryModel((timestep, label) => MathF.Sin(3 * timestep) * (label + 1));
            using var generator = new TextureGenerator(model.Inner);
            var settings = new GenerationSettings { Steps = 8, GuidanceScale = scale, Scheduler = scheduler };
            var full = generator.Generate([new TextureSubject("hard", 5)], settings);

            var texture = new BaselineLoop(model).Run(new FoCa(), settings, "hard", 5, CancellationToken.None);

            Assert.That(texture.Values, Is.EqualTo(full.Textures[0].Sample.ToArray()));
        }

        [Test]
        public void Workspaces_are_given_back()
        {
            using var model = new AnalyticBoundaryModel((_, _) => 0);

            new BaselineLoop(model).Run(new FoCa(), new GenerationSettings { Steps = 4 }, "easy", 1, CancellationToken.None);

            Assert.That(model.Inner.LivingWorkspaces, Is.Zero);
        }

        [Test]
        public void Cancelled_run_stops()
        {
            using var model = new AnalyticBoundaryModel((_, _) => 0);
            using var source = new CancellationTokenSource();
            model.Inner.BeforeChunk = source.Cancel;

            Assert.That(
                () => new BaselineLoop(model).Run(new FoCa(), new GenerationSettings(), "easy", 1, source.Token),
                Throws.InstanceOf<OperationCanceledException>());
            Assert.That(model.Inner.Runs.Count(run => run.Part == "head"), Is.EqualTo(1));
        }

        [Test]
        public void Unknown_material_is_refused()
        {
            using var model = new AnalyticBoundaryModel((_, _) => 0);

            Assert.That(
                () => new BaselineLoop(model).Run(new FoCa(), new GenerationSettings(), "mud", 1, CancellationToken.None),
                Throws.InstanceOf<InvalidSettingException>().With.Message.Contains("'mud'"));
        }
    }
}

using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Benchmarks.Baselines;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class FoCaTests
    {
        [Test]
        public void Features_on_a_line_are_forecast_exactly()
        {
            using var model = new AnalyticBoundaryModel((timestep, _) => 3 * timestep);
            var settings = new GenerationSettings { Steps = 20 };
            var loop = new BaselineLoop(model);
            var full = loop.Run(new FoCa { Interval = 1 }, settings, "easy", 1, CancellationToken.None);

            var skipped = loop.Run(new FoCa { Interval = 5 }, settings, "easy", 1, CancellationToken.None);

            Assert.That(skipped.Values.Zip(full.Values, (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-5f));
        }

        // Warm-up is steps 0 to 2, then every 4th: 6, 10, 14, 18.
        [Test]
        public void Every_nth_step_is_computed()
        {
            using var model = new AnalyticBoundaryModel((timestep, _) => timestep);

            var texture = new BaselineLoop(model).Run(
                new FoCa { Interval = 4 }, new GenerationSettings { Steps = 20 }, "easy", 1, CancellationToken.None);

            Assert.That(texture.Blocks, Is.EqualTo(7 * 10));
        }

        // The feature is the square of the step, full at 0, 1, 2 and 5. By hand from equations 7 and 8: at 3 the slope is 3,
        // predicted (4 * 4 - 1 + 2 * 3) / 3 = 7, corrected 4 + (3 + 3) / 2 = 7; at 4 likewise 10. At 5 the slope is
        // (25 - 4) / 3 = 7; at 6 predicted (4 * 25 - 10 + 2 * 7) / 3 = 34.67, corrected 25 + (7 + 9.67) / 2 = 33.33.
        [Test]
        public void Curved_features_are_forecast_by_the_formulas_of_the_paper()
        {
            using var model = new AnalyticBoundaryModel((step, _) => (step * step) - step - 1);
            using var workspace = model.CreateBoundaryWorkspace(1, 2, 3);
            var steps = new FoCa { Interval = 3 }.Start(new Transformer(workspace, model.Manifest, 1), model.CreateScheduler(7));

            var features = Enumerable.Range(0, 7).Select(FeatureAt).ToArray();

            Assert.That(features, Is.EqualTo(new[] { 0, 1, 4, 7, 10, 25, 100 / 3f }).Within(1e-4));

            float FeatureAt(int step)
            {
                workspace.Timestep.Values.Fill(step);
                workspace.RunCondition(1);
                steps.Advance(step, 7);
                return workspace.HiddenOut[0].Values[0];
            }
        }

        [TestCase(0, 3)]
        [TestCase(3, 1)]
        public void Settings_out_of_range_are_refused(int interval, int warmUp)
        {
            using var model = new AnalyticBoundaryModel((_, _) => 0);
            var rival = new FoCa { Interval = interval, WarmUpSteps = warmUp };

            Assert.That(
                () => new BaselineLoop(model).Run(rival, new GenerationSettings(), "easy", 1, CancellationToken.None),
                Throws.InstanceOf<InvalidSettingException>());
        }
    }
}

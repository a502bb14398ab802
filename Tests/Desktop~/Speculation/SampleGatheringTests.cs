using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Speculation
{
    /// <summary>
    /// Which rows the denoiser gathers for which part, and what becomes of the features that they leave behind.
    /// </summary>
    public class SampleGatheringTests
    {
        private const int Steps = 20;

        // The timestep falls below 0.5 at this step.
        private const int Jump = 11;

        private static readonly TextureSubject[] _hard = { new("hard", 2) };
        private static readonly TextureSubject[] _mixed = { new("easy", 1), new("hard", 2), new("easy", 3) };

        private static readonly GenerationSettings _speca = new()
        {
            Steps = Steps,
            GuidanceScale = 1,
            Policy = new SpeCaPolicy
            {
                AcceptanceThreshold = new AcceptanceThreshold(0.05f, 1),
                WarmUpSteps = 2,
                MaximumSpeculativeSteps = 5,
            },
        };

        private static AnalyticBlockModel Model(int tensors = 1) =>
            new((timestep, label) => label == 1 && timestep < 0.5f ? 5 - timestep : 1 + 2 * timestep, tensors);

        private static GenerationResult Run(AnalyticBlockModel model, TextureSubject[] subjects, GenerationSettings settings)
        {
            using var generator = new TextureGenerator(model);
            return generator.Generate(subjects, settings);
        }

        [Test]
        public void Rejected_sample_alone_goes_through_the_trunk_with_its_own_condition()
        {
            var model = Model();

            var trace = Run(model, _mixed, _speca).Trace;

            Assert.That(trace[Jump, 1].Outcome, Is.EqualTo(StepOutcome.Rejected));
            var alone = model.ChunkLabels.Where(labels => labels.Length == 1).ToArray();
            Assert.That(alone, Is.Not.Empty.And.All.EqualTo(new long[] { 1 }));
        }

        [Test]
        public void Rejected_guided_sample_takes_its_unconditional_row_along()
        {
            var model = Model();

            Run(model, _mixed, _speca with { GuidanceScale = 2 });

            var alone = model.ChunkLabels.Where(labels => labels.Length == 2).ToArray();
            Assert.That(alone, Is.Not.Empty.And.All.EqualTo(new long[] { 1, 2 }));
        }

        [Test]
        public void Unguided_sample_is_one_row()
        {
            var model = Model();

            Run(model, _mixed, _speca);

            var rows = model.Runs.Where(run => run.Part is "condition" or "head").Select(run => run.Rows);
            Assert.That(rows, Is.Not.Empty.And.All.EqualTo(3));
        }

        [Test]
        public void Feature_of_a_rejected_step_is_the_new_reference()
        {
            // Even but for one jump, so reuse is wrong at the jump and exact after it, if it reuses the jump's own feature.
            var model = new AnalyticBlockModel((timestep, _) => timestep < 0.5f ? 5 : 1);

            var trace = Run(model, _hard, _speca with { Forecast = new ForecastOptions { Order = 0 } }).Trace;

            Assert.That(trace[Jump, 0].Outcome, Is.EqualTo(StepOutcome.Rejected));
            Assert.That((trace[Jump + 1, 0].Outcome, trace[Jump + 1, 0].Error), Is.EqualTo((StepOutcome.Accepted, 0f)));
        }

        [Test]
        public void Run_starts_anew_after_a_rejected_step()
        {
            var model = new AnalyticBlockModel((timestep, _) => timestep < 0.5f ? 5 : 1);

            var trace = Run(model, _hard, _speca with { Forecast = new ForecastOptions { Order = 0 } }).Trace;

            var outcomes = Enumerable.Range(Jump + 1, 6).Select(step => trace[step, 0].Outcome);
            Assert.That(outcomes, Is.EqualTo(Enumerable.Repeat(StepOutcome.Accepted, 5).Append(StepOutcome.Full)));
        }

        [Test]
        public void One_error_serves_the_whole_batch_where_the_policy_says_so()
        {
            var single = Run(Model(), _hard, _speca with { Policy = new ReleasedSpeCaPolicy() }).Trace;

            var batch = Run(Model(), _mixed, _speca with { Policy = new ReleasedSpeCaPolicy() }).Trace;

            // The easy samples' forecasts are exact, so the mean over the batch is a third of the hard one's error.
            var step = Enumerable.Range(0, Steps).First(step => single[step, 0].Error > 0.01f);
            for (var sample = 0; sample < _mixed.Length; sample++)
            {
                Assert.That(batch[step, sample].Error, Is.EqualTo(single[step, 0].Error / 3).Within(1e-5f));
            }
        }

        [Test]
        public void Output_that_is_not_finite_is_reported_with_its_sample()
        {
            var model = new AnalyticBlockModel((_, label) => label == 1 ? float.PositiveInfinity : 1);

            var error = Assert.Throws<NonFiniteOutputException>(() => Run(model, _mixed, _speca));

            Assert.That((error!.Step, error.Sample), Is.EqualTo((0, 1)));
        }

        [Test]
        public void Error_in_the_last_of_two_hidden_tensors_rejects()
        {
            var trace = Run(Model(tensors: 2), _hard, _speca).Trace;

            Assert.That(trace[Jump, 0].Outcome, Is.EqualTo(StepOutcome.Rejected));
        }

        [Test]
        public void Two_hidden_tensors_are_forecast_each_from_their_own_history()
        {
            var linear = new AnalyticBlockModel((timestep, label) => label + 2 * timestep, tensors: 2);
            var guided = _speca with { GuidanceScale = 2 };
            var full = Run(linear, _mixed, guided with { Policy = AlwaysFullPolicy.Instance });

            var result = Run(linear, _mixed, guided);

            for (var sample = 0; sample < _mixed.Length; sample++)
            {
                Assert.That(result.Trace.Count(sample, StepOutcome.Accepted), Is.EqualTo(15));
                Assert.That(
                    result.Textures[sample].Sample.ToArray(),
                    Is.EqualTo(full.Textures[sample].Sample.ToArray()).Within(1e-5f));
            }
        }

        [Test]
        public void Each_piece_of_work_runs_one_part_at_most()
        {
            var model = Model();
            var scheduler = Schedulers.Create(
                null, model.Manifest.Schedule, PredictionType.Flow, TimestepSpacing.Trailing, Steps);
            var options = new DenoiserOptions(
                _speca.Policy, ForecastOptions.Default, 1, 2, AnalyticBlockModel.Chunks, model.Manifest.BlockCount);
            var subjects = new[] { new DenoisingSubject(0, 1), new DenoisingSubject(1, 2) };
            using var denoiser = new SpeculativeDenoiser(model.CreateWorkspace(2, 2, 3), scheduler, options, subjects);

            var most = 0;
            var more = true;
            while (more)
            {
                var before = model.Runs.Count;
                more = denoiser.Advance();
                most = Math.Max(most, model.Runs.Count - before);
            }

            Assert.That(most, Is.EqualTo(1));
            Assert.That(denoiser.Step, Is.EqualTo(Steps));
        }
    }
}

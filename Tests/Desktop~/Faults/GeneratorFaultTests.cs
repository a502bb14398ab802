using System;
using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Speculation;

namespace SpeCa.Tests.Faults
{
    /// <summary>A generator whose model, memory or caller fails.</summary>
    public class GeneratorFaultTests
    {
        private static readonly TextureSubject[] _subjects = [new("hard", 1)];
        private static readonly GenerationSettings _settings = new()
        {
            Steps = 10,
            Policy = new SpeCaPolicy { AcceptanceThreshold = new AcceptanceThreshold(0.02f, 1), WarmUpSteps = 2 },
        };

        private AnalyticBlockModel _model = null!;
        private TextureGenerator _generator = null!;

        [SetUp]
        public void MakeGenerator()
        {
            _model = new AnalyticBlockModel((timestep, _) => timestep * timestep);
            _generator = new TextureGenerator(_model);
        }

        [TearDown]
        public void Dispose()
        {
            _generator.Dispose();
            _model.Dispose();
        }

        [Test]
        public void Progress_that_throws_fails_its_request_and_the_next_one_is_the_same_as_ever()
        {
            var expected = _generator.Generate(_subjects, _settings).Textures[0];
            var progress = new Telling<GenerationProgress>(done =>
            {
                if (done.CompletedSteps == 3)
                {
                    throw new InvalidOperationException("a game's own mistake");
                }
            });

            var error = Assert.Throws<GenerationFailedException>(() => _generator.Generate(_subjects, _settings, progress));
            var next = _generator.Generate(_subjects, _settings).Textures[0];

            Assert.That(error!.CompletedSteps, Is.EqualTo(3));
            Assert.That(error.StepCount, Is.EqualTo(10));
            Assert.That(error.InnerException!.Message, Is.EqualTo("a game's own mistake"));
            Assert.That(next.Sample.ToArray(), Is.EqualTo(expected.Sample.ToArray()));
            Assert.That(_model.LivingWorkspaces, Is.Zero);
        }

        [Test]
        public void Preview_that_throws_fails_its_request()
        {
            var feedback = new GenerationFeedback
            {
                PreviewEvery = 2,
                Preview = new Telling<GenerationPreview>(_ => throw new InvalidOperationException("no room on the screen")),
            };

            Assert.ThrowsAsync<GenerationFailedException>(() => _generator.GenerateAsync(_subjects, _settings, feedback));
            Assert.That(_model.LivingWorkspaces, Is.Zero);
        }

        [Test]
        public void Cancelled_in_progress_is_cancelled_and_not_failed()
        {
            var progress = new Telling<GenerationProgress>(_ => throw new OperationCanceledException());

            Assert.Catch<OperationCanceledException>(() => _generator.Generate(_subjects, _settings, progress));
        }

        [Test]
        public void Memory_that_runs_out_fails_the_request_with_an_error_that_says_so()
        {
            _model.OnRun = (part, _) => _ = part == "head" ? throw new InsufficientMemoryException() : 0;

            var error = Assert.Throws<GenerationFailedException>(() => _generator.Generate(_subjects, _settings));

            Assert.That(error!.Message, Does.Contain("smaller size"));
            Assert.That(_model.LivingWorkspaces, Is.Zero);
        }

        [Test]
        public void Generator_disposed_from_its_own_progress_says_so_and_goes_on()
        {
            Exception? refused = null;
            var progress = new Telling<GenerationProgress>(_ => refused ??= Assert.Catch(_generator.Dispose));

            var result = _generator.Generate(_subjects, _settings, progress);

            Assert.That(refused, Is.TypeOf<InvalidOperationException>());
            Assert.That(result.Textures, Has.Count.EqualTo(1));
        }

        [Test]
        public void Request_made_from_progress_is_refused_and_does_not_wait_for_itself()
        {
            Exception? refused = null;
            var progress = new Telling<GenerationProgress>(_ => refused ??= Assert.Catch(() => _generator.Generate(_subjects, _settings)));

            _generator.Generate(_subjects, _settings, progress);

            Assert.That(refused, Is.TypeOf<InvalidOperationException>());
        }

        private sealed class Telling<T>(Action<T> report) : IProgress<T>
        {
            public void Report(T value) => report(value);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Moq;
using NUnit.Framework;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.Blocks;
using SpeCa.Tuner.Models;

namespace SpeCa.Tuner.Tests.Models
{
    public sealed class SharedModelsTests
    {
        private const ProviderPreference Cpu = ProviderPreference.Cpu;

        private ManualTime _time = null!;
        private CountingSource _source = null!;
        private SharedModels _models = null!;

        [SetUp]
        public void SetUp()
        {
            _time = new ManualTime();
            _source = new CountingSource();
            _models = new SharedModels(_source, _time);
        }

        [TearDown]
        public async Task TearDown() => await _models.DisposeAsync();

        [Test]
        public async Task Two_tabs_share_one_model_and_one_generator()
        {
            using var first = await OpenAsync("/models/a");
            using var second = await OpenAsync("/models/../models/a");

            Assert.That(_source.Opened, Has.Count.EqualTo(1));
            Assert.That(second.Model, Is.SameAs(first.Model));
            Assert.That(second.Generator, Is.SameAs(first.Generator));
        }

        [Test]
        public async Task Another_folder_or_provider_is_another_model()
        {
            using var first = await OpenAsync("/models/a");
            using var second = await OpenAsync("/models/b");
            using var third = await _models.OpenAsync("/models/a", ProviderPreference.Auto, CancellationToken.None);

            Assert.That(new[] { first.Model, second.Model, third.Model }, Is.Unique);
        }

        [Test]
        public async Task A_model_stays_open_while_somebody_has_it()
        {
            var first = await OpenAsync("/models/a");
            using var second = await OpenAsync("/models/a");

            first.Dispose();
            _time.Pass(10 * SharedModels.Grace);

            Assert.That(_source.Closed, Is.Empty);
        }

        [Test]
        public async Task A_model_that_nobody_has_is_closed_after_a_while()
        {
            var model = await OpenAsync("/models/a");

            model.Dispose();
            _time.Pass(SharedModels.Grace / 2);
            var closedEarly = _source.Closed.Count;
            _time.Pass(SharedModels.Grace);
            await _source.ClosedOnce;

            Assert.That(closedEarly, Is.Zero);
            Assert.That(_source.Closed, Has.Count.EqualTo(1));
        }

        [Test]
        public async Task A_page_that_is_loaded_again_gets_the_same_model_back()
        {
            var before = await OpenAsync("/models/a");

            before.Dispose();
            _time.Pass(SharedModels.Grace / 2);
            using var after = await OpenAsync("/models/a");
            _time.Pass(SharedModels.Grace);

            Assert.That(after.Model, Is.SameAs(before.Model));
            Assert.That(_source.Closed, Is.Empty);
        }

        [Test]
        public async Task Giving_back_twice_counts_once()
        {
            var first = await OpenAsync("/models/a");
            using var second = await OpenAsync("/models/a");

            first.Dispose();
            first.Dispose();
            _time.Pass(2 * SharedModels.Grace);

            Assert.That(_source.Closed, Is.Empty);
        }

        [Test]
        public async Task What_could_not_be_opened_is_tried_anew()
        {
            _source.Failure = new InvalidOperationException("damaged");
            Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync("/models/a"));

            _source.Failure = null;
            using var model = await OpenAsync("/models/a");

            Assert.That(model.Model, Is.Not.Null);
        }

        [Test]
        public async Task Who_gives_up_waiting_does_not_keep_others_from_the_model()
        {
            _source.Gate = new TaskCompletionSource();
            using var impatience = new CancellationTokenSource();
            var impatient = _models.OpenAsync("/models/a", Cpu, impatience.Token);
            var patient = OpenAsync("/models/a");

            await impatience.CancelAsync();
            _source.Gate.SetResult();
            using var model = await patient;

            Assert.ThrowsAsync<TaskCanceledException>(() => impatient);
            Assert.That(_source.Opened, Has.Count.EqualTo(1));
        }

        [Test]
        public async Task All_models_are_closed_at_the_end()
        {
            _ = await OpenAsync("/models/a");
            _ = await OpenAsync("/models/b");

            await _models.DisposeAsync();

            Assert.That(_source.Closed, Has.Count.EqualTo(2));
            Assert.ThrowsAsync<ObjectDisposedException>(() => OpenAsync("/models/a"));
        }

        [Test]
        public async Task A_real_model_is_used_by_two_tabs_in_turns()
        {
            await using var models = new SharedModels(new ModelFolderSource(TinyModelFolder.OnCpu()), _time);
            using var first = await models.OpenAsync(TinyModelFolder.Source, Cpu, CancellationToken.None);
            using var second = await models.OpenAsync(TinyModelFolder.Source, Cpu, CancellationToken.None);
            var settings = new GenerationSettings { Steps = 3, GuidanceScale = 1 };
            var subject = new TextureSubject(first.Model.Manifest.Conditioning.Classes[0].Name, 7);

            var results = await Task.WhenAll(
                first.Generator.GenerateAsync([subject], settings), second.Generator.GenerateAsync([subject], settings));

            Assert.That(results[1].Textures[0].Sample.ToArray(), Is.EqualTo(results[0].Textures[0].Sample.ToArray()));
        }

        private Task<LoadedModel> OpenAsync(string folder) => _models.OpenAsync(folder, Cpu, CancellationToken.None);

        private sealed class CountingSource : IModelSource
        {
            private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

            public List<string> Opened { get; } = [];

            public List<string> Closed { get; } = [];

            public Exception? Failure { get; set; }

            public TaskCompletionSource? Gate { get; set; }

            public Task ClosedOnce => _closed.Task;

            public async Task<LoadedModel> OpenAsync(string folder, ProviderPreference provider, CancellationToken cancellation)
            {
                Opened.Add(folder);
                if (Gate != null)
                {
                    await Gate.Task;
                }

                if (Failure != null)
                {
                    throw Failure;
                }

                var model = Mock.Of<IBlockModel>();
                return new LoadedModel(folder, model, new TextureGenerator(model), PresetCatalog.Load(TinyModelFolder.Source), () => Close(folder));
            }

            private void Close(string folder)
            {
                lock (Closed)
                {
                    Closed.Add(folder);
                }

                _closed.TrySetResult();
            }
        }
    }
}

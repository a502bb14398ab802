using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Moq;
using NUnit.Framework;
using SpeCa.Editor.Export;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Models;
using SpeCa.Editor.Presets;
using SpeCa.Editor.State;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.Blocks;
using SpeCa.Tuner.Hosting;
using SpeCa.Tuner.Session;

namespace SpeCa.Tuner.Tests.Session
{
    public sealed class TunerSessionTests
    {
        private static readonly TunerState _remembered = new() { ModelFolder = "/models/mine", Provider = ProviderPreference.DirectML, Seed = 9 };

        [Test]
        public void What_the_browser_remembers_counts_where_the_command_line_says_nothing()
        {
            using var session = SessionOf(new TunerOptions());

            Assert.That(session.Reconcile(_remembered), Is.EqualTo(_remembered));
        }

        [Test]
        public void What_the_command_line_asks_for_comes_first()
        {
            using var session = SessionOf(new TunerOptions { ModelFolder = "/models/other", Provider = ProviderPreference.Cpu });

            var state = session.Reconcile(_remembered);

            Assert.That(state.ModelFolder, Is.Null);
            Assert.That(state.Provider, Is.EqualTo(ProviderPreference.Cpu));
            Assert.That(state.Seed, Is.EqualTo(9));
            Assert.That(session.Begin(new DirectThread()).Model.Folder, Is.EqualTo("/models/other"));
        }

        [Test]
        public void A_first_visit_starts_with_the_offered_model()
        {
            using var session = SessionOf(new TunerOptions());

            Assert.That(session.Reconcile(null).ModelFolder, Is.Null);
            Assert.That(session.Begin(new DirectThread()).Model.Folder, Is.EqualTo(EmbeddedModel.Folder));
        }

        [Test]
        public async Task Stopping_the_tuner_gives_up_what_is_being_made()
        {
            using var stopping = new CancellationTokenSource();
            var lifetime = Mock.Of<IHostApplicationLifetime>(host => host.ApplicationStopping == stopping.Token);
            var options = new TunerOptions { ModelFolder = TinyModelFolder.Source };
            var models = new ModelFolderSource(TinyModelFolder.OnCpu());
            var presets = Mock.Of<IPresetStore>(store => store.Load(It.IsAny<string>()) == Array.Empty<QualityPreset>());
            using var session = new TunerSession(options, models, presets, Mock.Of<ITextureExporter>(), lifetime);
            var tuner = session.Begin(new DirectThread());
            await tuner.RestoreAsync(new TunerState { IsLive = false, IsCompared = false });
            tuner.Presets.Editor.Steps = 1000;

            var generation = tuner.Generation.GenerateCommand.ExecuteAsync(null);
            await stopping.CancelAsync();
            await generation;

            Assert.That(tuner.Generation.State, Is.EqualTo(GenerationState.Cancelled));
        }

        private static TunerSession SessionOf(TunerOptions options) => new(
            options, Mock.Of<IModelSource>(), Mock.Of<IPresetStore>(), Mock.Of<ITextureExporter>(), Mock.Of<IHostApplicationLifetime>());
    }
}

using Moq;
using NUnit.Framework;
using SpeCa.Editor.Export;
using SpeCa.Editor.Models;
using SpeCa.Editor.Presets;
using SpeCa.Editor.State;
using SpeCa.Runtime.Blocks;
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

        private static TunerSession SessionOf(TunerOptions options) =>
            new(options, Mock.Of<IModelSource>(), Mock.Of<IPresetStore>(), Mock.Of<ITextureExporter>());
    }
}

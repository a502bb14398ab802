using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Models;
using SpeCa.Editor.State;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Editor.Unity.Views;
using SpeCa.Editor.Unity.Window;
using SpeCa.Runtime.Blocks;
using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Tests.Unity.Window
{
    internal sealed class DomainReloadTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void Open_a_project() => _project = new UnityProject();

        [TearDown]
        public void Close_it() => _project.Dispose();

        [Test]
        public void A_reload_during_generation_cancels_it_and_frees_the_model()
        {
            using var gate = new ManualResetEventSlim();
            var models = new GatedModels(gate);
            using var session = Open(models);
            session.Tuner.Generation.GenerateCommand.Execute(null);
            models.Reached.Wait(TimeSpan.FromSeconds(60));
            _project.Loop.Update();

            // The worker is inside the model while the reload begins, and comes out only then.
            session.Ending += gate.Set;
            EditorWindow.ReloadDomain();

            Assert.That(session.Tuner.Generation.State, Is.EqualTo(GenerationState.Cancelled));
            Assert.That(models.Living, Is.Zero);
            Assert.That(UnityEditor.Progress.Entries.Single().Status, Is.EqualTo(UnityEditor.Progress.Status.Canceled));
        }

        [Test]
        public void Quitting_frees_the_model()
        {
            using var gate = new ManualResetEventSlim(initialState: true);
            var models = new GatedModels(gate);
            using var session = Open(models);

            EditorApplication.Quit();

            Assert.That(models.Living, Is.Zero);
            Assert.That(EditorApplication.HasQuittingListeners, Is.False);
        }

        [Test]
        public void A_window_goes_on_where_it_was_after_a_reload()
        {
            SpeCaSettings.instance.ModelFolder = UnityProject.TinyModel;
            SpeCaSettings.instance.Provider = ProviderPreference.Cpu;
            TextureGeneratorWindow.Open();
            _project.Loop.Until(() => Find<Button>("load-model").enabledSelf && Window().Session!.Tuner.Model.Loaded != null);
            Find<UnsignedLongField>("seed").value = 41;
            Find<IntegerField>("steps").value = 7;
            Find<SliderInt>("tiles").value = 3;
            Find<EnumField>("map").value = ShownMap.Height;
            var before = Window();

            EditorWindow.ReloadDomain();
            _project.Loop.Until(() => Window().Session!.Tuner.Request.Seed == 41);

            Assert.That(Window(), Is.Not.SameAs(before));
            Assert.That(Window().Session!.Tuner.Model.Loaded, Is.Not.Null);
            Assert.That(Find<IntegerField>("steps").value, Is.EqualTo(7));
            Assert.That(Find<SliderInt>("tiles").value, Is.EqualTo(3));
            Assert.That(Find<EnumField>("map").value, Is.EqualTo(ShownMap.Height));
        }

        [Test]
        public void A_window_without_a_model_stays_without_one_and_without_an_error()
        {
            TextureGeneratorWindow.Open();

            EditorWindow.ReloadDomain();
            _project.Loop.Update();

            Assert.That(Find<Label>("model-state").text, Is.EqualTo("No model is open."));
            Assert.That(Find<ErrorBox>("model-error").Text, Is.Null);
        }

        private static TextureGeneratorWindow Window() => EditorWindow.Open.OfType<TextureGeneratorWindow>().Single();

        private static T Find<T>(string name)
            where T : VisualElement => Window().rootVisualElement.Q<T>(name);

        private TunerSession Open(IModelSource models)
        {
            SpeCaSettings.instance.ModelFolder = UnityProject.TinyModel;
            var session = new TunerSession(models, SpeCaSettings.instance);
            var opening = session.Tuner.RestoreAsync(new TunerState { IsLive = false, IsCompared = false });
            _project.Loop.Until(() => opening.IsCompleted);
            return session;
        }
    }
}

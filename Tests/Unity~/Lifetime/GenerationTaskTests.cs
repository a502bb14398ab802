using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Editor.Generation;
using SpeCa.Editor.State;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Editor.Unity.Window;
using SpeCa.Tests.Unity.Window;
using UnityEditor;

namespace SpeCa.Tests.Unity.Lifetime
{
    internal sealed class GenerationTaskTests
    {
        private UnityProject _project = null!;
        private ManualResetEventSlim _gate = null!;
        private GatedModels _models = null!;
        private TunerSession _session = null!;

        [SetUp]
        public void Open_a_model()
        {
            _project = new UnityProject();
            _gate = new ManualResetEventSlim(initialState: true);
            _models = new GatedModels(_gate);
            SpeCaSettings.instance.ModelFolder = UnityProject.TinyModel;
            _session = new TunerSession(_models, SpeCaSettings.instance);
            var opening = _session.Tuner.RestoreAsync(new TunerState { IsLive = false, IsCompared = false });
            _project.Loop.Until(() => opening.IsCompleted);
        }

        [TearDown]
        public void Close_it()
        {
            _gate.Set();
            _session.Dispose();
            _gate.Dispose();
            _project.Dispose();
        }

        [Test]
        public void A_texture_is_a_background_task_that_ends_with_it()
        {
            _session.Tuner.Generation.GenerateCommand.Execute(null);
            _project.Loop.Until(() => _session.Tuner.Generation.State == GenerationState.Done);

            var task = UnityEditor.Progress.Entries.Single();
            Assert.That(task.Name, Is.EqualTo("Generating " + _session.Tuner.Request.Material));
            Assert.That(task.Status, Is.EqualTo(UnityEditor.Progress.Status.Succeeded));
            Assert.That(task.Progress, Is.EqualTo(1));
        }

        [Test]
        public void Cancelling_the_task_cancels_the_texture()
        {
            _gate.Reset();
            _session.Tuner.Generation.GenerateCommand.Execute(null);
            Assert.That(_models.Reached.Wait(TimeSpan.FromSeconds(60)), Is.True);

            bool isCancelled = UnityEditor.Progress.Cancel(0);
            _gate.Set();
            _project.Loop.Until(() => !_session.Tuner.Generation.IsRunning);

            Assert.That(isCancelled, Is.True);
            Assert.That(_session.Tuner.Generation.State, Is.EqualTo(GenerationState.Cancelled));
            Assert.That(UnityEditor.Progress.Entries.Single().Status, Is.EqualTo(UnityEditor.Progress.Status.Canceled));
        }

        [Test]
        public void A_request_that_is_refused_is_no_task()
        {
            _session.Tuner.Presets.Editor.Steps = 0;

            _session.Tuner.Generation.GenerateCommand.Execute(null);
            _project.Loop.Until(() => _session.Tuner.Generation.State == GenerationState.Failed);

            Assert.That(UnityEditor.Progress.Entries, Is.Empty);
        }
    }
}

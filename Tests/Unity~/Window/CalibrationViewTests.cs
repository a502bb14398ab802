using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Editor.Unity.Views;
using SpeCa.Editor.Unity.Window;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Presets.Calibration;
using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Tests.Unity.Window
{
    internal sealed class CalibrationViewTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void Open_the_window_with_a_model()
        {
            _project = new UnityProject();
            SpeCaSettings.instance.ModelFolder = UnityProject.TinyModel;
            SpeCaSettings.instance.Provider = ProviderPreference.Cpu;
            TextureGeneratorWindow.Open();
            _project.Loop.Until(() => Window().Session!.Tuner.Model.Loaded != null);
        }

        [TearDown]
        public void Close_the_project() => _project.Dispose();

        [Test]
        public void Another_kind_of_target_has_its_own_unit_and_usual_value()
        {
            Find<EnumField>("target-kind").value = CalibrationTargetKind.MinimumSpeedup;

            Assert.That(Find<FloatField>("target-value").label, Is.EqualTo("Target, x"));
            Assert.That(Find<FloatField>("target-value").value, Is.EqualTo(4));
        }

        [Test]
        public void A_target_that_cannot_be_held_is_refused_in_place()
        {
            Find<FloatField>("target-value").value = -3;

            Find<Button>("calibrate").Click();
            _project.Loop.Until(() => Window().Session!.Tuner.Calibration.Error != null);

            Assert.That(Find<ErrorBox>("calibration-error").IsShown, Is.True);
            Assert.That(Find<Button>("keep-calibrated").enabledSelf, Is.False);
        }

        [Test]
        public void A_reload_of_scripts_gives_the_search_up_and_frees_the_model()
        {
            var session = Window().Session!;
            var model = session.Tuner.Model.Loaded!.Model;
            Find<Button>("calibrate").Click();
            _project.Loop.Until(() => session.Tuner.Calibration.IsRunning);

            EditorWindow.ReloadDomain();

            Assert.That(session.Tuner.Calibration.IsRunning, Is.False);
            Assert.That(() => model.CreateWorkspace(1, 8, 8), Throws.InstanceOf<System.ObjectDisposedException>());
        }

        private static TextureGeneratorWindow Window() => EditorWindow.Open.OfType<TextureGeneratorWindow>().Single();

        private static T Find<T>(string name)
            where T : VisualElement => Window().rootVisualElement.Q<T>(name);
    }
}

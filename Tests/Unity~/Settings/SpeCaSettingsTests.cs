using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Editor.Unity.Views;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Textures;
using UnityEditor;
using UnityEngine.UIElements;

namespace SpeCa.Tests.Unity.Settings
{
    internal sealed class SpeCaSettingsTests
    {
        private UnityProject _project = null!;
        private VisualElement _page = null!;

        [SetUp]
        public void Open_the_page()
        {
            _project = new UnityProject();
            _page = SpeCaSettingsPage.Create().Open();
        }

        [TearDown]
        public void Close_the_project() => _project.Dispose();

        [Test]
        public void The_page_is_found_among_the_projects_settings()
        {
            var page = SpeCaSettingsPage.Create();

            Assert.That((page.settingsPath, page.scope, page.label), Is.EqualTo(("Project/SpeCa", SettingsScope.Project, "SpeCa")));
            Assert.That(page.keywords, Does.Contain("frame"));
        }

        [Test]
        public void What_is_set_on_the_page_is_there_when_the_project_is_opened_again()
        {
            _page.Q<TextField>("model-folder").value = "Models/stone";
            _page.Q<EnumField>("provider").value = ProviderPreference.Cpu;
            _page.Q<FloatField>("frame-budget").value = 3.5f;
            _page.Q<TextField>("output-folder").value = "Assets/Generated";
            _page.Q<EnumField>("normals").value = NormalConvention.DirectX;

            _project.Reopen();

            var settings = SpeCaSettings.instance;
            Assert.That(settings.ModelFolder, Is.EqualTo("Models/stone"));
            Assert.That(settings.Provider, Is.EqualTo(ProviderPreference.Cpu));
            Assert.That(settings.FrameBudgetMilliseconds, Is.EqualTo(3.5f));
            Assert.That(settings.OutputFolder, Is.EqualTo("Assets/Generated"));
            Assert.That(settings.NormalConvention, Is.EqualTo(NormalConvention.DirectX));
            Assert.That(File.Exists(_project["ProjectSettings/SpeCaSettings.asset"]), Is.True);
        }

        [TestCase(0f)]
        [TestCase(-2f)]
        [TestCase(1001f)]
        [TestCase(float.NaN)]
        public void A_frame_budget_that_cannot_be_is_refused_in_place(float budget)
        {
            _page.Q<FloatField>("frame-budget").value = budget;

            Assert.That(_page.Q<ErrorBox>("error").Text, Does.Contain("FrameBudgetMilliseconds"));
            Assert.That(_page.Q<FloatField>("frame-budget").value, Is.EqualTo(2));
        }

        [TestCase("/tmp/elsewhere")]
        [TestCase("Assets/../Library")]
        [TestCase("AssetsToo")]
        [TestCase("")]
        public void An_output_folder_outside_the_assets_is_refused(string folder)
        {
            Assert.That(
                () => SpeCaSettings.instance.OutputFolder = folder,
                Throws.InstanceOf<InvalidSettingException>().With.Message.Contains("below Assets"));
        }

        [Test]
        public void A_full_path_to_an_asset_folder_becomes_an_asset_path()
        {
            SpeCaSettings.instance.OutputFolder = _project["Assets/Stone/"];

            Assert.That(SpeCaSettings.instance.OutputFolder, Is.EqualTo("Assets/Stone"));
        }

        [Test]
        public void Undoing_shows_and_keeps_what_was_before()
        {
            _page.Q<FloatField>("frame-budget").value = 8;

            Undo.PerformUndo();

            Assert.That(_page.Q<FloatField>("frame-budget").value, Is.EqualTo(2));
            _project.Reopen();
            Assert.That(SpeCaSettings.instance.FrameBudgetMilliseconds, Is.EqualTo(2));
        }

        [Test]
        public void A_chosen_model_is_kept_relative_to_the_project()
        {
            EditorUtility.NextChoice = _project["Models/brick"];

            _page.Q<Button>("choose-model").Click();

            Assert.That(SpeCaSettings.instance.ModelFolder, Is.EqualTo("Models/brick"));
        }

        [Test]
        public void A_closed_page_listens_no_more()
        {
            var page = SpeCaSettingsPage.Create();
            int before = Undo.undoRedoPerformed.GetInvocationList().Length;
            page.Open();

            page.deactivateHandler();

            Assert.That(Undo.undoRedoPerformed.GetInvocationList(), Has.Length.EqualTo(before));
        }
    }
}

using System.IO;
using NUnit.Framework;
using SpeCa.Editor.Unity.Views;
using SpeCa.Plugin.Unity;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace SpeCa.Tests.Unity.Inspectors
{
    internal sealed class BlockModelAssetEditorTests
    {
        private UnityProject _project = null!;
        private BlockModelAsset _asset = null!;
        private VisualElement _inspector = null!;

        [SetUp]
        public void Inspect_an_asset()
        {
            _project = new UnityProject();
            _asset = ScriptableObject.CreateInstance<BlockModelAsset>();
            _inspector = UnityEditor.Editor.CreateEditor(_asset).ShowInspector();
        }

        [TearDown]
        public void Close_the_project() => _project.Dispose();

        [Test]
        public void A_model_says_what_it_is()
        {
            _inspector.Q<TextField>("folder").value = UnityProject.TinyModel;

            Assert.That(_inspector.Q<ErrorBox>("error").Text, Is.Null);
            Assert.That(_inspector.Q<Label>("model").text, Does.Contain("materials").And.Contain("Licence"));
        }

        [Test]
        public void A_folder_without_a_model_is_refused_in_place()
        {
            _inspector.Q<TextField>("folder").value = "nothing";

            Assert.That(_inspector.Q<ErrorBox>("error").IsShown, Is.True);
            Assert.That(_inspector.Q<Label>("model").text, Is.Empty);
        }

        [TestCase("Assets/StreamingAssets/stone", BlockModelLocation.StreamingAssets, "stone")]
        [TestCase("Models/stone", BlockModelLocation.Project, "Models/stone")]
        public void A_chosen_folder_is_counted_from_where_it_lies(string chosen, BlockModelLocation location, string folder)
        {
            EditorUtility.NextChoice = _project[chosen];

            _inspector.Q<Button>("choose").Click();

            Assert.That((_asset.Location, _asset.Folder), Is.EqualTo((location, folder)));
        }

        [Test]
        public void Undo_takes_a_change_back()
        {
            _inspector.Q<TextField>("folder").value = "stone";

            Undo.PerformUndo();

            Assert.That((_asset.Folder, _inspector.Q<TextField>("folder").value), Is.EqualTo(("", "")));
        }
    }
}

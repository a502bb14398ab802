using System.IO;
using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using UnityEngine;

namespace SpeCa.Tests.Unity.Assets
{
    internal sealed class BlockModelAssetTests
    {
        private UnityProject _project = null!;
        private BlockModelAsset _asset = null!;

        [SetUp]
        public void Make_an_asset()
        {
            _project = new UnityProject();
            _asset = ScriptableObject.CreateInstance<BlockModelAsset>();
        }

        [TearDown]
        public void Close_the_project() => _project.Dispose();

        [Test]
        public void A_shipped_model_is_counted_from_the_streaming_assets()
        {
            _asset.Folder = "Models/stone";

            Assert.That(_asset.FullPath, Is.EqualTo(_project["Assets/StreamingAssets/Models/stone"]));
        }

        [Test]
        public void A_project_model_is_counted_from_the_projects_folder()
        {
            _asset.Location = BlockModelLocation.Project;
            _asset.Folder = "Models/stone";

            Assert.That(_asset.FullPath, Is.EqualTo(_project["Models/stone"]));
        }

        [Test]
        public void An_absolute_path_is_taken_as_it_is([Values] BlockModelLocation location)
        {
            _asset.Location = location;
            _asset.Folder = UnityProject.TinyModel;

            Assert.That(_asset.FullPath, Is.EqualTo(UnityProject.TinyModel));
        }

        [Test]
        public void A_folder_that_is_not_named_is_refused()
        {
            Assert.That(_asset.Validate, Throws.InstanceOf<InvalidSettingException>().With.Message.Contains("manifest.json"));
        }

        [Test]
        public void A_folder_without_a_manifest_is_refused_and_reported_when_Unity_validates_the_asset()
        {
            Directory.CreateDirectory(_project["Assets/StreamingAssets/empty"]);
            _asset.Folder = "empty";

            EngineMessage.Send(_asset, "OnValidate");

            Assert.That(_asset.Validate, Throws.InstanceOf<ManifestException>());
            Assert.That(Debug.Lines, Is.EqualTo(new[] { _asset.Error }));
        }

        [Test]
        public void A_sound_model_is_loaded()
        {
            _asset.Folder = UnityProject.TinyModel;

            using var model = _asset.Load(BlockModelOptions.Default with { Threads = 1 });

            Assert.That(model.Folder, Is.EqualTo(UnityProject.TinyModel));
            Assert.That(_asset.Error, Is.Null);
        }
    }
}

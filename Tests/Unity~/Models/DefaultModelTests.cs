using System.IO;
using NUnit.Framework;
using SpeCa.Editor.Unity.Export;
using SpeCa.Editor.Unity.Models;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using UnityEditor;
using UnityEditor.PackageManager;
using UnityEngine;

namespace SpeCa.Tests.Unity.Models
{
    internal sealed class DefaultModelTests
    {
        private UnityProject _project = null!;
        private string _package = "";

        [SetUp]
        public void Install_a_package()
        {
            _project = new UnityProject();
            _package = _project["Library/PackageCache/com.speca.plugin"];
            var model = Path.Combine(_package, "Samples/DefaultModel~");
            Directory.CreateDirectory(model);
            foreach (var file in Directory.GetFiles(UnityProject.TinyModel))
            {
                File.Copy(file, Path.Combine(model, Path.GetFileName(file)));
            }
        }

        [TearDown]
        public void Close_the_project() => _project.Dispose();

        [Test]
        public void It_goes_where_builds_take_it_from_with_an_asset_that_refers_to_it()
        {
            var asset = new DefaultModel(_package).Install("Assets/SpeCa");

            Assert.That(asset.Error, Is.Null);
            Assert.That(asset.FullPath, Is.EqualTo(_project["Assets/StreamingAssets/SpeCa/DefaultModel"]));
            using var model = asset.Load();
            Assert.That(model.Manifest.Name, Is.EqualTo("Tiny"));
            Assert.That(AssetDatabase.GetAssetPath(asset), Is.EqualTo("Assets/SpeCa/Default Block Model.asset"));
        }

        [Test]
        public void A_second_asset_refers_to_the_same_copy()
        {
            var first = new DefaultModel(_package).Install("Assets/SpeCa");
            var written = File.GetLastWriteTimeUtc(Path.Combine(first.FullPath, ManifestReader.FileName));

            var second = new DefaultModel(_package).Install("Assets/SpeCa");

            Assert.That(second.FullPath, Is.EqualTo(first.FullPath));
            Assert.That(AssetDatabase.GetAssetPath(second), Is.EqualTo("Assets/SpeCa/Default Block Model 1.asset"));
            Assert.That(File.GetLastWriteTimeUtc(Path.Combine(second.FullPath, ManifestReader.FileName)), Is.EqualTo(written));
        }

        [Test]
        public void A_package_without_a_model_is_told_before_anything_is_written()
        {
            Directory.Delete(Path.Combine(_package, "Samples"), recursive: true);

            Assert.That(() => new DefaultModel(_package).Install("Assets/SpeCa"), Throws.InstanceOf<BlockModelException>());
            Assert.That(Directory.Exists(_project["Assets/StreamingAssets"]), Is.False);
        }

        [Test]
        public void A_folder_outside_the_assets_is_refused() => Assert.That(
            () => new DefaultModel(_package).Install("Library"), Throws.TypeOf<InvalidSettingException>());

        [Test]
        public void What_cannot_be_written_leaves_no_half_of_a_model()
        {
            Directory.CreateDirectory(_project["Assets/StreamingAssets/SpeCa"]);
            File.WriteAllText(_project["Assets/StreamingAssets/SpeCa/DefaultModel"], "a file where a folder should be");

            Assert.That(() => new DefaultModel(_package).Install("Assets/SpeCa"), Throws.TypeOf<AssetWriteException>());
            Assert.That(Directory.GetDirectories(_project["Assets/StreamingAssets/SpeCa"]), Is.Empty);
        }

        [Test]
        public void The_menu_shows_the_new_asset()
        {
            var info = new PackageInfo("com.speca.plugin", "0.1.0", _package);
            PackageInfo.Sources[typeof(DefaultModel).Assembly] = info;

            DefaultModelMenu.Create();

            Assert.That(EditorGUIUtility.Pinged, Is.InstanceOf<BlockModelAsset>());
            Assert.That(Debug.Lines, Is.Empty);
        }
    }
}

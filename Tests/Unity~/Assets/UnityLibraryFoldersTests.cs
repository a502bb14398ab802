using System.IO;
using System.Runtime.InteropServices;
using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Blocks;
using UnityEditor;

namespace SpeCa.Tests.Unity.Assets
{
    internal sealed class UnityLibraryFoldersTests
    {
        private const string Library = "Assets/Plugins/SpeCa/Windows/x86_64/onnxruntime.dll";

        private UnityProject _project = null!;

        [SetUp]
        public void SetUp() => _project = new UnityProject();

        [TearDown]
        public void CloseProject() => _project.Dispose();

        [Test]
        public void In_the_editor_the_folders_are_those_of_the_imported_libraries()
        {
            Import(Library, _project[Library]);

            var folders = UnityLibraryFolders.Find();

            Assert.That(folders, Is.EqualTo(new[] { Path.GetDirectoryName(_project[Library]) }));
        }

        [Test]
        public void A_library_of_a_package_is_found_where_the_package_really_lies()
        {
            string cache = _project["Library/PackageCache/com.other@1.0.0"];
            AssetDatabase.Packages["com.other"] = cache;
            Import("Packages/com.other/Plugins/x64/onnxruntime.dll", Path.Combine(cache, "Plugins/x64/onnxruntime.dll"));

            var folders = UnityLibraryFolders.Find();

            Assert.That(folders, Is.EqualTo(new[] { Path.Combine(cache, "Plugins", "x64") }));
        }

        [Test]
        public void The_folder_of_DirectML_alone_comes_after_those_of_ONNX_Runtime()
        {
            Import("Assets/Plugins/SpeCa/Windows/x86_64/DirectML.dll", _project["Assets/Plugins/SpeCa/Windows/x86_64/DirectML.dll"]);
            Import("Assets/Other/onnxruntime.dll", _project["Assets/Other/onnxruntime.dll"]);

            var folders = UnityLibraryFolders.Find();

            Assert.That(folders, Is.EqualTo(new[] { _project["Assets/Other"], Path.GetDirectoryName(_project[Library]) }));
        }

        [Test]
        public void A_library_for_another_processor_or_for_players_alone_does_not_count()
        {
            string other = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "x86_64" : "ARM64";
            Import("Assets/A/onnxruntime.dll", _project["Assets/A/onnxruntime.dll"]).SetEditorData("CPU", other);
            Import("Assets/B/onnxruntime.dll", _project["Assets/B/onnxruntime.dll"]).SetCompatibleWithAnyPlatform(false);

            Assert.That(UnityLibraryFolders.Find(), Is.Empty);
        }

        [Test]
        public void Options_that_name_folders_keep_them()
        {
            Import(Library, _project[Library]);
            var named = new BlockModelOptions { NativeLibraryFolders = ["mine"] };

            Assert.That(UnityLibraryFolders.AddTo(named).NativeLibraryFolders, Is.EqualTo(new[] { "mine" }));
            Assert.That(UnityLibraryFolders.AddTo(null).NativeLibraryFolders, Has.Count.EqualTo(1));
        }

        private static PluginImporter Import(string path, string file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "native");
            AssetDatabase.ImportAsset(path);
            return (PluginImporter)AssetImporter.GetAtPath(path);
        }
    }
}

using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Planning;
using SpeCa.Setup.Project;
using UnityEditor;
using UnityEditor.Compilation;
using PackageInfo = UnityEditor.PackageManager.PackageInfo;

namespace SpeCa.Tests.Unity.Setup.Project
{
    internal sealed class ProjectInspectionTests
    {
        private const string OwnFolder = "Assets/Plugins/SpeCa";

        private UnityProject _project = null!;

        [SetUp]
        public void SetUp() => _project = new UnityProject();

        [TearDown]
        public void CloseProject() => _project.Dispose();

        [Test]
        public void What_NuGetForUnity_placed_is_found_with_its_version()
        {
            CopyLibrary("System.Text.Json", "Assets/Packages/System.Text.Json.10.0.12/lib/netstandard2.0/System.Text.Json.dll");

            var library = Inspect().Libraries.Single();

            Assert.That(library.Path, Does.EndWith("lib/netstandard2.0/System.Text.Json.dll"));
            Assert.That(library.Origin, Is.EqualTo(PresentOrigin.Project));
            Assert.That(library.Version, Is.EqualTo(new Version(10, 0, 0, 0)));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void Whether_players_have_a_library_is_seen_from_its_import_settings(bool isForPlayers)
        {
            const string Path = "Assets/Other/System.Text.Json.dll";
            CopyLibrary("System.Text.Json", Path);
            var importer = (PluginImporter)AssetImporter.GetAtPath(Path);
            importer.SetCompatibleWithAnyPlatform(false);
            importer.SetCompatibleWithEditor(true);
            importer.SetCompatibleWithPlatform(BuildTarget.StandaloneWindows64, isForPlayers);

            Assert.That(Inspect().Libraries.Single().IsForEditorAlone, Is.EqualTo(!isForPlayers));
        }

        [Test]
        public void The_own_folder_and_libraries_of_no_interest_do_not_count()
        {
            CopyLibrary("System.Text.Json", OwnFolder + "/Managed/System.Text.Json.dll");
            Write("Assets/Plugins/Other.dll", "other");

            Assert.That(Inspect().Libraries, Is.Empty);
        }

        [Test]
        public void A_native_library_of_another_plugin_is_found_for_its_system()
        {
            Write("Assets/Other/libonnxruntime.so", "native");

            var library = Inspect().Libraries.Single();

            Assert.That(library.Platform, Is.EqualTo(LibraryPlatform.Linux64));
            Assert.That(library.Version, Is.Null);
        }

        [Test]
        public void A_native_library_for_ARM_alone_does_not_count()
        {
            Write("Assets/Other/onnxruntime.dll", "native");
            ((PluginImporter)AssetImporter.GetAtPath("Assets/Other/onnxruntime.dll")).SetEditorData("CPU", "ARM64");

            Assert.That(Inspect().Libraries, Is.Empty);
        }

        [Test]
        public void What_Unity_gives_to_players_is_found_and_what_only_the_editor_has_is_not()
        {
            using var unity = new TemporaryFolder();
            string forPlayers = unity.Write("Unity/System.Text.Json.dll", "not real");
            string forEditor = unity.Write("Unity/Editor/System.IO.Pipelines.dll", "not real");
            CompilationPipeline.PlayerAssemblies.Add(new Assembly(AssemblyFlags.None, forPlayers));
            CompilationPipeline.PlayerAssemblies.Add(new Assembly(AssemblyFlags.EditorAssembly, forEditor));

            var library = Inspect().Libraries.Single();

            Assert.That(library.Name, Is.EqualTo("System.Text.Json.dll"));
            Assert.That(library.Origin, Is.EqualTo(PresentOrigin.Unity));
        }

        [Test]
        public void A_library_of_the_project_that_players_are_compiled_against_is_found_once()
        {
            CopyLibrary("System.Text.Json", "Assets/Packages/System.Text.Json.dll");
            CompilationPipeline.PlayerAssemblies.Add(new Assembly(AssemblyFlags.None, "Assets/Packages/System.Text.Json.dll"));

            Assert.That(Inspect().Libraries.Single().Origin, Is.EqualTo(PresentOrigin.Project));
        }

        [TestCase("KERNEL32.dll DirectML.dll d3d12.dll", true)]
        [TestCase("KERNEL32.dll dxgi.dll DmlExecutionProvider", false)]
        public void The_Unity_package_of_ONNX_Runtime_is_found_and_whether_its_library_uses_DirectML(string imports, bool uses)
        {
            using var package = new TemporaryFolder();
            package.Write("Plugins/Windows/x64/onnxruntime.dll", imports);
            PackageInfo.Registered.Add(new PackageInfo("com.github.asus4.onnxruntime", "0.4.9", package.Root));

            var runtime = Inspect().RuntimePackage!;

            Assert.That(runtime.Version, Is.EqualTo("0.4.9"));
            Assert.That(runtime.HasDirectML, Is.EqualTo(uses));
        }

        [Test]
        public void Other_packages_bring_no_ONNX_Runtime()
        {
            PackageInfo.Registered.Add(new PackageInfo("com.github.asus4.onnxruntime.unity", "0.4.9", _project.Root));

            Assert.That(Inspect().RuntimePackage, Is.Null);
        }

        private ProjectState Inspect() =>
            ProjectInspection.Run(_project.Root, OwnFolder, LibraryLock.Empty, LibraryList.Create(WindowsLibraries.DirectML));

        private void CopyLibrary(string id, string target)
        {
            var package = LibraryList.Create(WindowsLibraries.Cpu).Single(candidate => candidate.Id == id);
            Directory.CreateDirectory(Path.GetDirectoryName(_project[target])!);
            File.Copy(RealPackages.PathOf(package, package.Files[0]), _project[target]);
            AssetDatabase.ImportAsset(target);
        }

        private void Write(string path, string content)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_project[path])!);
            File.WriteAllText(_project[path], content);
            AssetDatabase.ImportAsset(path);
        }
    }
}

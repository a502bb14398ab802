using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using NUnit.Framework;
using SpeCa.Setup;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Project;
using UnityEditor;
using UnityEditor.Build;
using UnityEngine;

namespace SpeCa.Tests.Unity.Setup.Project
{
    /// <summary>The whole set-up as a batch run does it, with the real packages of nuget.org.</summary>
    internal sealed class RealSetupTests
    {
        private const string Folder = "Assets/Plugins/SpeCa";

        private UnityProject _project = null!;

        [SetUp]
        public void SetUp()
        {
            _project = new UnityProject();
            Application.isBatchMode = true;
            LibrarySettings.instance.Windows = WindowsLibraries.Cpu;
            LibrarySettings.instance.Source = RealPackages.Folder;
            LibrarySetup.Run();
        }

        [TearDown]
        public void CloseProject() => _project.Dispose();

        [Test]
        public void Every_library_is_in_place_with_its_hash_and_import_settings_and_the_rest_is_compiled()
        {
            Assert.That(EditorApplication.ExitCode, Is.EqualTo(0), string.Join("\n", Debug.Lines));
            foreach (var file in LibraryList.Create(WindowsLibraries.Cpu).SelectMany(package => package.Files))
            {
                byte[] bytes = File.ReadAllBytes(_project[$"{Folder}/{file.Target}"]);
                Assert.That(TestPackage.Sha256(bytes), Is.EqualTo(file.Sha256), file.Name);
            }

            AssertNative("Windows/x86_64/onnxruntime.dll", BuildTarget.StandaloneWindows64, "Windows", "x86_64");
            AssertNative("macOS/arm64/libonnxruntime.dylib", BuildTarget.StandaloneOSX, "OSX", "ARM64");
            AssertNative("Linux/x86_64/libonnxruntime.so", BuildTarget.StandaloneLinux64, "Linux", "x86_64");
            Assert.That(Importer("Managed/System.Text.Json.dll").GetCompatibleWithAnyPlatform(), Is.True);
            Assert.That(PlayerSettings.GetScriptingDefineSymbols(NamedBuildTarget.Standalone), Is.EqualTo("SPECA_LIBRARIES"));
            Assert.That(PlayerSettings.GetScriptingDefineSymbols(NamedBuildTarget.Server), Is.EqualTo("SPECA_LIBRARIES"));
            Assert.That(PlayerSettings.GetScriptingDefineSymbols(NamedBuildTarget.Android), Is.EqualTo("SPECA_LIBRARIES"));
            Assert.That(AssetDatabase.Saves, Is.GreaterThan(0));
            Assert.That(EditorUtility.Dialogs, Is.Empty);
            Assert.That(EditorApplication.ReloadLocks, Is.Zero);
        }

        [Test]
        public void A_second_run_changes_nothing()
        {
            string dll = _project[Folder + "/Windows/x86_64/onnxruntime.dll"];
            var written = File.GetLastWriteTimeUtc(dll);
            string locked = File.ReadAllText(LockFile.PathIn(_project.Root));
            int imports = Importer("Windows/x86_64/onnxruntime.dll").Imports;
            int changes = PlayerSettings.DefineChanges;
            LibrarySettings.instance.Source = "no such folder";

            LibrarySetup.Run();

            Assert.That(EditorApplication.ExitCode, Is.EqualTo(0));
            Assert.That(File.GetLastWriteTimeUtc(dll), Is.EqualTo(written));
            Assert.That(File.ReadAllText(LockFile.PathIn(_project.Root)), Is.EqualTo(locked));
            Assert.That(Importer("Windows/x86_64/onnxruntime.dll").Imports, Is.EqualTo(imports));
            Assert.That(PlayerSettings.DefineChanges, Is.EqualTo(changes));
        }

        [Test]
        [Platform("Linux")]
        public void A_library_that_is_really_loaded_is_replaced_by_the_next_start()
        {
            string library = _project[Folder + "/Linux/x86_64/libonnxruntime.so"];
            string lockPath = LockFile.PathIn(_project.Root);
            File.WriteAllText(lockPath, File.ReadAllText(lockPath).Replace(TestPackage.Sha256(File.ReadAllBytes(library)), "of an older version"));
            var handle = NativeLibrary.Load(library);
            try
            {
                // Changed behind the set-up's back, as an update of the list would: one byte more.
                using (var file = new FileStream(library, FileMode.Append))
                {
                    file.WriteByte(0);
                }

                LibrarySetup.Run();

                Assert.That(EditorApplication.ExitCode, Is.EqualTo((int)SetupExitCode.RestartNeeded));
                Assert.That(Debug.Lines.Last(), Does.Contain("Restart the editor"));
            }
            finally
            {
                NativeLibrary.Free(handle);
            }

            SetupPrompt.OnLoad();

            string expected = LibraryList.Create(WindowsLibraries.Cpu)
                .SelectMany(package => package.Files)
                .Single(file => file.Platform == LibraryPlatform.Linux64).Sha256!;
            Assert.That(TestPackage.Sha256(File.ReadAllBytes(library)), Is.EqualTo(expected));
        }

        [Test]
        public void Removing_takes_away_what_was_placed_and_nothing_else()
        {
            string own = _project["Assets/Plugins/Own.dll"];
            File.WriteAllText(own, "own");

            LibrarySetup.RunRemoval();

            Assert.That(EditorApplication.ExitCode, Is.EqualTo(0));
            Assert.That(_project[Folder], Does.Not.Exist);
            Assert.That(own, Does.Exist);
            Assert.That(LockFile.PathIn(_project.Root), Does.Not.Exist);
            Assert.That(PlayerSettings.GetScriptingDefineSymbols(NamedBuildTarget.Standalone), Is.Empty);
        }

        [Test]
        public void Another_folder_in_the_settings_moves_them_there()
        {
            LibrarySettings.instance.Folder = "Assets/Elsewhere";

            LibrarySetup.Run();

            Assert.That(EditorApplication.ExitCode, Is.EqualTo(0), string.Join("\n", Debug.Lines));
            Assert.That(Directory.GetFiles(_project["Assets/Elsewhere"], "*", SearchOption.AllDirectories), Has.Length.EqualTo(17));
            Assert.That(Directory.GetFiles(_project[Folder], "*", SearchOption.AllDirectories), Is.Empty);
        }

        [Test]
        public void In_a_clone_that_leaves_the_libraries_out_the_define_goes_and_they_are_offered()
        {
            Directory.Delete(_project["Assets/Plugins"], recursive: true);
            Application.isBatchMode = false;

            SetupPrompt.OnLoad();
            EditorApplication.RunDelayed();

            Assert.That(PlayerSettings.GetScriptingDefineSymbols(NamedBuildTarget.Standalone), Is.Empty);
            Assert.That(EditorUtility.Dialogs, Has.Count.EqualTo(1));
        }

        [Test]
        public void After_a_switch_of_the_platform_the_define_follows()
        {
            EditorUserBuildSettings.activeBuildTarget = BuildTarget.EmbeddedLinux;

            SetupPrompt.OnLoad();
            EditorApplication.RunDelayed();

            var embedded = NamedBuildTarget.FromBuildTargetGroup(BuildTargetGroup.EmbeddedLinux);
            Assert.That(PlayerSettings.GetScriptingDefineSymbols(embedded), Is.EqualTo("SPECA_LIBRARIES"));
        }

        private static PluginImporter Importer(string path) => (PluginImporter)AssetImporter.GetAtPath($"{Folder}/{path}");

        private static void AssertNative(string path, BuildTarget target, string system, string cpu)
        {
            var importer = Importer(path);
            Assert.That(importer.GetCompatibleWithAnyPlatform(), Is.False, path);
            Assert.That(importer.GetCompatibleWithEditor(), Is.True, path);
            Assert.That(importer.GetEditorData("OS"), Is.EqualTo(system), path);
            Assert.That(importer.GetEditorData("CPU"), Is.EqualTo(cpu), path);
            Assert.That(importer.GetPlatformData(target, "CPU"), Is.EqualTo(cpu), path);
            Assert.That(importer.isPreloaded, Is.False, path);
            foreach (var desktop in new[] { BuildTarget.StandaloneWindows64, BuildTarget.StandaloneOSX, BuildTarget.StandaloneLinux64 })
            {
                Assert.That(importer.GetCompatibleWithPlatform(desktop), Is.EqualTo(desktop == target), path);
            }
        }
    }
}

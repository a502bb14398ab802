using System.IO;
using System.Linq;
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
    internal sealed class BatchRunTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void SetUp()
        {
            _project = new UnityProject();
            Application.isBatchMode = true;
        }

        [TearDown]
        public void CloseProject() => _project.Dispose();

        [Test]
        public void A_source_without_the_packages_ends_with_its_own_exit_code_and_changes_nothing()
        {
            LibrarySettings.instance.Source = _project.Root;

            LibrarySetup.Run();

            AssertRefused(SetupExitCode.SourceFailed, "microsoft.ml.onnxruntime.managed.1.23.0.nupkg");
        }

        [Test]
        public void A_tampered_package_ends_with_its_own_exit_code_and_changes_nothing()
        {
            LibrarySettings.instance.Windows = WindowsLibraries.Cpu;
            LibrarySettings.instance.Source = _project["Feed"];
            TestPackage.Write(
                _project["Feed"], "Microsoft.ML.OnnxRuntime.Managed", "1.31.1",
                ("lib/netstandard2.0/Microsoft.ML.OnnxRuntime.dll", "tampered"));

            LibrarySetup.Run();

            AssertRefused(SetupExitCode.PackageRefused, "Microsoft.ML.OnnxRuntime.Managed 1.31.1");
        }

        [Test]
        public void A_conflict_ends_with_its_own_exit_code_and_changes_nothing()
        {
            string own = _project["Assets/Plugins/SpeCa/Managed/System.Text.Json.dll"];
            Directory.CreateDirectory(Path.GetDirectoryName(own)!);
            File.WriteAllText(own, "their own");

            LibrarySetup.Run();

            Assert.That(EditorApplication.ExitCode, Is.EqualTo((int)SetupExitCode.Conflict));
            Assert.That(File.ReadAllText(own), Is.EqualTo("their own"));
            Assert.That(Debug.Lines.Last(), Does.Contain("System.Text.Json.dll"));
        }

        [Test]
        public void A_damaged_lock_file_is_a_conflict()
        {
            Directory.CreateDirectory(_project["ProjectSettings"]);
            File.WriteAllText(LockFile.PathIn(_project.Root), "<<<<<<< HEAD");

            LibrarySetup.Run();

            Assert.That(EditorApplication.ExitCode, Is.EqualTo((int)SetupExitCode.Conflict));
        }

        [Test]
        public void Outside_of_batch_mode_the_editor_goes_on()
        {
            Application.isBatchMode = false;
            LibrarySettings.instance.Source = _project.Root;

            LibrarySetup.Run();

            Assert.That(EditorApplication.ExitCode, Is.Null);
        }

        [Test]
        public void Removing_where_nothing_was_placed_is_done()
        {
            LibrarySetup.RunRemoval();

            Assert.That(EditorApplication.ExitCode, Is.EqualTo(0));
        }

        private void AssertRefused(SetupExitCode code, string names)
        {
            Assert.That(EditorApplication.ExitCode, Is.EqualTo((int)code), string.Join("\n", Debug.Lines));
            Assert.That(Debug.Lines.Last(), Does.Contain(names));
            Assert.That(Directory.GetFiles(_project["Assets"], "*", SearchOption.AllDirectories), Is.Empty);
            Assert.That(LockFile.PathIn(_project.Root), Does.Not.Exist);
            Assert.That(PlayerSettings.GetScriptingDefineSymbols(NamedBuildTarget.Standalone), Is.Empty);
            Assert.That(EditorUtility.Dialogs, Is.Empty);
        }
    }
}

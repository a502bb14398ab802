using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Setup;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Project;
using UnityEditor;
using UnityEditor.Build;
using UnityEngine;

namespace SpeCa.Tests.Unity.Setup.Project
{
    internal sealed class MenuTests
    {
        private UnityProject _project = null!;

        private static ProgressEntry Entry => Progress.Entries.Single();

        [SetUp]
        public void SetUp()
        {
            _project = new UnityProject();
            LibrarySettings.instance.Windows = WindowsLibraries.Cpu;
            LibrarySettings.instance.Source = RealPackages.Folder;
        }

        [TearDown]
        public void CloseProject() => _project.Dispose();

        [Test]
        public void The_menu_shows_what_it_would_do_and_does_it_in_the_background()
        {
            EditorUtility.NextAnswers.Enqueue(true);

            LibrarySetup.SetUp();
            bool wasBusy = Entry.Status == Progress.Status.Running;
            int locks = EditorApplication.ReloadLocks;
            _project.Loop.Until(() => Entry.Status != Progress.Status.Running);

            Assert.That(EditorUtility.Dialogs.Single(), Does.Contain("Microsoft.ML.OnnxRuntime 1.31.1").And.Contain(RealPackages.Folder));
            Assert.That((wasBusy, locks, EditorApplication.ReloadLocks), Is.EqualTo((true, 1, 0)));
            Assert.That(Entry.Status, Is.EqualTo(Progress.Status.Succeeded));
            Assert.That(Debug.Lines.Last(), Does.Contain("17 libraries were placed").And.Contain("has the hash in SpeCa's list"));
            Assert.That(PlayerSettings.GetScriptingDefineSymbols(NamedBuildTarget.Standalone), Is.EqualTo("SPECA_LIBRARIES"));
            Assert.That(EditorApplication.update, Is.Null);
        }

        [Test]
        public void Whoever_answers_no_changes_nothing()
        {
            EditorUtility.NextAnswers.Enqueue(false);

            LibrarySetup.SetUp();

            Assert.That(Progress.Entries, Is.Empty);
            Assert.That(EditorApplication.update, Is.Null);
        }

        [Test]
        public void It_can_be_cancelled_where_Unity_shows_what_runs()
        {
            EditorUtility.NextAnswers.Enqueue(true);

            LibrarySetup.SetUp();
            Progress.Cancel(0);
            _project.Loop.Until(() => Entry.Status != Progress.Status.Running);

            Assert.That(Entry.Status, Is.EqualTo(Progress.Status.Canceled));
            Assert.That(Directory.GetFiles(_project["Assets"], "*", SearchOption.AllDirectories), Is.Empty);
            Assert.That(EditorUtility.Dialogs, Has.Count.EqualTo(1));
            Assert.That(EditorApplication.ReloadLocks, Is.Zero);
        }

        [Test]
        public void An_error_is_shown_and_logged()
        {
            LibrarySettings.instance.Source = _project["absent"];
            EditorUtility.NextAnswers.Enqueue(true);

            LibrarySetup.SetUp();
            _project.Loop.Until(() => Entry.Status != Progress.Status.Running);

            Assert.That(Entry.Status, Is.EqualTo(Progress.Status.Failed));
            Assert.That(EditorUtility.Dialogs.Last(), Does.Contain(_project["absent"]));
            Assert.That(Debug.Lines.Last(), Does.Contain(_project["absent"]));
        }

        [Test]
        public void A_chosen_folder_becomes_the_source()
        {
            EditorUtility.NextChoice = _project["Packages from elsewhere"];

            LibrarySetup.SetUpFromFolder();

            Assert.That(LibrarySettings.instance.Source, Is.EqualTo(_project["Packages from elsewhere"]));
            Assert.That(File.ReadAllText(_project["ProjectSettings/SpeCaLibraries.asset"]), Does.Contain("elsewhere"));
        }

        [Test]
        public void Removing_asks_first()
        {
            EditorUtility.NextAnswers.Enqueue(false);

            LibrarySetup.Remove();

            Assert.That(EditorUtility.Dialogs, Has.Count.EqualTo(1));
            Assert.That(Debug.Lines, Is.Empty);
        }
    }
}

using NUnit.Framework;
using SpeCa.Setup;
using UnityEditor;
using UnityEditor.Build;
using UnityEngine;

namespace SpeCa.Tests.Unity.Setup.Project
{
    internal sealed class SetupPromptTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void SetUp() => _project = new UnityProject();

        [TearDown]
        public void CloseProject() => _project.Dispose();

        [Test]
        public void A_project_without_libraries_is_offered_them_once()
        {
            SetupPrompt.OnLoad();
            EditorApplication.RunDelayed();

            SetupPrompt.OnLoad();
            EditorApplication.RunDelayed();

            Assert.That(EditorUtility.Dialogs, Has.Count.EqualTo(1));
            Assert.That(EditorUtility.Dialogs[0], Does.Contain("Window > SpeCa > Set Up Libraries"));
        }

        [Test]
        public void Whoever_accepts_is_shown_the_plan()
        {
            EditorUtility.NextAnswers.Enqueue(true);

            SetupPrompt.OnLoad();
            EditorApplication.RunDelayed();

            Assert.That(EditorUtility.Dialogs[1], Does.Contain("Microsoft.AI.DirectML 1.15.4"));
        }

        [Test]
        public void Nothing_is_asked_in_batch_mode()
        {
            Application.isBatchMode = true;

            SetupPrompt.OnLoad();
            EditorApplication.RunDelayed();

            Assert.That(EditorUtility.Dialogs, Is.Empty);
        }

        [Test]
        public void Nothing_is_asked_where_the_define_is_set()
        {
            PlayerSettings.SetScriptingDefineSymbols(NamedBuildTarget.Standalone, "MY_GAME;SPECA_LIBRARIES");

            SetupPrompt.OnLoad();
            EditorApplication.RunDelayed();

            Assert.That(EditorUtility.Dialogs, Is.Empty);
        }
    }
}
